import type { Db } from "../db/database.ts";
import type { Audit } from "../db/queries/audit.ts";
import type { Login } from "./auth/auth.ts";
import type { Config } from "./config.ts";
import type { Rooms } from "./rooms/rooms.ts";

/** What the two entries choose for their runtime. */
export type Drivers = {
  db: Db;
  rooms: Rooms;
  config: Config;
  runtime: "node" | "workerd";
  /** Milliseconds since 1970; only tests give another clock. */
  now: () => number;
  /** Lets go first what else waits for the event loop; absent where requests do not share one. */
  nextTurn?: () => Promise<void>;
  /** One line for the operator: facts and codes, never what somebody wrote. */
  log?: (event: string, facts: Record<string, string | number>) => void;
};

/** What a procedure works with. */
export type Context = Drivers & { audit: Audit; login: Login | null };

export type SignedIn = Context & { login: Login };
