import { Hono } from "hono";
import type { Context } from "./context.ts";

/** Files to take along. Each asks the same table of rights as the procedures. */
export function downloads(_contextOf: (headers: Headers) => Promise<Context>) {
  return new Hono();
}
