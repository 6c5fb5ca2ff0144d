import { z } from "zod";
import { answers } from "../../domain/checklists/checklist.ts";
import { conditions, variants } from "../../domain/conditions/condition.ts";
import { dueReasons, type Due } from "../../domain/due.ts";
import type { SessionState } from "../../domain/session/state.ts";

/**
 * The keys of a schema for a type of the domain. All of them have to be named, optional ones as well: an answer drops what
 * its schema does not name, and nothing may be dropped by oversight.
 */
export type Keys<T> = { [Key in keyof T]-?: z.ZodType<T[Key]> };

export const text = z.string();
/** YYYY-MM-DD. */
export const day = z.string();
/** Milliseconds since 1970, UTC. */
export const instant = z.number();

export const condition = z.enum(conditions);
export const variant = z.enum(variants).nullable();
export const answer = z.enum(answers);
/** Of a session, with the values that the state machine gives it. */
export const status = z.custom<SessionState["status"]>((value) => typeof value === "string");

export const named = z.object({ id: text, name: text });
export const person = z.object({ id: text, name: text, color: z.number() });
export const due = z.object({ reason: z.enum(dueReasons), since: day } satisfies Keys<Due>);

/** A procedure that answers only that it was done. */
export const nothing = z.void();

/** A procedure that answers the id of what it made. */
export const created = z.object({ id: text });
