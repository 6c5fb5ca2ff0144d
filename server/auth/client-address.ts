import type { Context } from "hono";
import { z } from "zod";

/** What @hono/node-server hands over of the connection. */
const connection = z.object({ incoming: z.object({ socket: z.object({ remoteAddress: z.string() }) }) });

/**
 * The network address of who asks. A header counts only where the deployment names it, because anyone can send one; a
 * proxy adds what it saw at the end (ASVS 4.1.3). When nothing is known all share one address, and so one limit.
 */
export function clientAddress(c: Context, trustedHeader: string | undefined): string {
  if (trustedHeader) return c.req.header(trustedHeader)?.split(",").at(-1)?.trim() ?? "unknown";
  const known = connection.safeParse(c.env);
  return known.success ? known.data.incoming.socket.remoteAddress : "unknown";
}
