import { initTRPC, TRPCError } from "@trpc/server";
import { z } from "zod";
import { errorCatalogue, Refusal, type ErrorCode } from "../domain/errors.ts";
import { permissions, type Permission } from "../domain/permissions.ts";
import type { Context } from "./context.ts";
import { authorise } from "./rights.ts";

/** What a procedure declares: the permission it needs, or that it needs none. A test fails on one that declares nothing. */
export type Meta = { permission: Permission } | { public: true };

const trpcCode = {
  400: "BAD_REQUEST",
  401: "UNAUTHORIZED",
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  409: "CONFLICT",
  422: "UNPROCESSABLE_CONTENT",
  429: "TOO_MANY_REQUESTS",
  500: "INTERNAL_SERVER_ERROR",
} as const;

const statusOf = (code: ErrorCode) => trpcCode[errorCatalogue[code]];

/** The shape a refusal has on the wire: its code and which rule, never a stack, SQL or a parser's dump (trust 31). */
function shownError(error: TRPCError): { code: ErrorCode; detail?: string; fields?: string[] } {
  if (error.cause instanceof Refusal) return { code: error.cause.code, detail: error.cause.detail };
  if (error.cause instanceof z.ZodError) {
    return { code: "request.malformed", fields: error.cause.issues.map((issue) => issue.path.join(".")) };
  }
  if (error.code === "NOT_FOUND") return { code: "not-found" };
  if (error.code === "UNAUTHORIZED") return { code: "login.required" };
  return error.code === "INTERNAL_SERVER_ERROR" ? { code: "internal" } : { code: "request.malformed" };
}

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    isDev: false,
    errorFormatter: ({ shape, error }) => {
      const shown = shownError(error);
      return { code: shape.code, message: shown.code, data: { httpStatus: errorCatalogue[shown.code], ...shown } };
    },
  });

export const router = t.router;

/** A refusal as tRPC carries it, under its own status. */
export const refused = (cause: Refusal) => new TRPCError({ code: statusOf(cause.code), cause });

const refusals = t.middleware(async ({ next }) => {
  const result = await next();
  if (!result.ok && result.error.cause instanceof Refusal) throw refused(result.error.cause);
  return result;
});

function subjectIdOf(about: string, input: unknown): string | undefined {
  if (typeof input !== "object" || input === null) return undefined;
  const value: unknown = Object.entries(input).find(([key]) => key === `${about}Id`)?.[1];
  return typeof value === "string" ? value : undefined;
}

const rights = t.middleware(async ({ ctx, meta, getRawInput, next }) => {
  // Of a procedure that declares nothing nobody can say who may use it.
  if (!meta || "public" in meta) throw new Refusal("internal");
  const { permission } = meta;
  const subjectId = subjectIdOf(permissions[permission].about, await getRawInput());
  const signedIn = await authorise(ctx, permission, subjectId);
  // SQLite answers on the event loop itself: what people type goes between the parts of what others ask.
  await ctx.nextTurn?.();
  return next({ ctx: { ...signedIn, actor: signedIn.login.member } });
});

/**
 * A procedure that needs `permission`. What it is about is named by its input: a permission about a dossier reads
 * `dossierId`. No right and no such thing are one answer.
 */
export function may(permission: Permission) {
  return t.procedure.meta({ permission }).use(refusals).use(rights);
}

/** A procedure for everybody, signed in or not. */
export const open = t.procedure.meta({ public: true }).use(refusals);
