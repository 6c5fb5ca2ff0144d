import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { z } from "zod";
import { errorCatalogue, Refusal } from "../../domain/errors.ts";

/** The JSON body in the shape asked for. Only JSON: a form of another site can send every other kind (trust B2.2.8). */
export async function readJson<T>(c: Context, shape: z.ZodType<T>): Promise<T> {
  if (!c.req.header("content-type")?.startsWith("application/json")) throw new Refusal("request.malformed");
  const body: unknown = await c.req.json().catch(() => null);
  const parsed = shape.safeParse(body);
  if (!parsed.success) throw new Refusal("request.malformed");
  return parsed.data;
}

/** Shows a refusal as its code; anything else stays an error for whoever mounted the routes. */
export function showRefusal(error: Error, c: Context): Response {
  if (error instanceof Refusal) {
    return c.json({ code: error.code, ...(error.detail && { detail: error.detail }) }, errorCatalogue[error.code]);
  }
  if (error instanceof HTTPException) return error.getResponse();
  throw error;
}

/** Puts the cookies that signing in or out gave on the answer. */
export function takeCookies(c: Context, cookies: Headers): void {
  for (const cookie of cookies.getSetCookie()) c.header("Set-Cookie", cookie, { append: true });
}
