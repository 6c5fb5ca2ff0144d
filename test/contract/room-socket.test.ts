import { startNodeHost } from "./room-node-host.ts";
import { rightsChangeSuite } from "./rights-change-suite.ts";
import { roomLimitsSuite } from "./room-limits-suite.ts";
import { roomSocketSuite } from "./room-socket-suite.ts";

roomSocketSuite(startNodeHost);
roomLimitsSuite(startNodeHost);
rightsChangeSuite(startNodeHost);
