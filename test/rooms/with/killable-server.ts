import { openTestDatabase, startTestServer } from "./node-server.ts";

// A server in a process of its own, over the file given as argument, made to be killed.
const { port } = await startTestServer({ sqlite: openTestDatabase(process.argv[2]) });
process.on("disconnect", () => process.exit(0));
process.send?.(port);
