import { rightsChangeSuite } from "./rights-change-suite.ts";
import { roomLimitsSuite } from "./room-limits-suite.ts";
import { startObjectHost } from "./room-object-host.ts";
import { roomSocketSuite } from "./room-socket-suite.ts";

roomSocketSuite(startObjectHost);
roomLimitsSuite(startObjectHost);
rightsChangeSuite(startObjectHost);
