import { z } from "zod";
import { afspraakOutcomes } from "../../domain/afspraak.ts";
import type { Clock } from "../../domain/session/clock.ts";
import type { Method } from "../../domain/methods/method.ts";
import type {
  CasusOutcome,
  EarlierAfspraak,
  RecordedCasus,
  RecordedItem,
  SessionRecord,
} from "../../domain/session/record.ts";
import type { Round } from "../../domain/session/round.ts";
import type { AgendaItem, Help, Participant, Position } from "../../domain/session/state.ts";
import type { PublicSession } from "../../domain/session/view.ts";
import { answer, condition, day, instant, status, text, variant, type Keys } from "./shapes.ts";

const part = z.enum(["participant", "observer"]);

const item = { casusId: text, inbrengerId: text, startedAt: instant.nullable(), finishedAt: instant.nullable() };
const participant = { part, isPresent: z.boolean(), attendedAt: instant.nullable() };
const position = { casusId: text.nullable(), phase: z.number() };
const people = z.array(text);
const byPhase = z.record(text, people);
const round = { queue: people, spoken: people, turnStartedAt: instant };
const help = { isHelping: z.boolean(), at: instant };
const total = z.number();

const clock: z.ZodType<Clock> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("running"), total, endsAt: instant }),
  z.object({ kind: z.literal("paused"), total, remaining: z.number() }),
]);

/** What everybody at the table may know of a session. */
export const publicSession = z.object({
  status,
  // Content of the product itself, in which nobody writes.
  method: z.custom<Method>(),
  agenda: z.array(z.object(item satisfies Keys<AgendaItem>)),
  position: z.object(position satisfies Keys<Position>).nullable(),
  clock: clock.nullable(),
  leadId: text,
  leadAwayAt: instant,
  participants: z.record(text, z.object(participant satisfies Keys<Participant>)),
  absentees: people,
  ready: byPhase,
  written: z.record(text, z.number()),
  excused: byPhase,
  revealed: z.array(text),
  round: z.object(round satisfies Keys<Round>).nullable(),
  speakerId: text.nullable(),
  hands: people,
  help: z.object(help satisfies Keys<Help>).nullable(),
  choices: z.record(text, z.array(text)),
  trios: z.array(people),
  consents: z.number(),
  openedAt: instant.nullable(),
  closedAt: instant.nullable(),
} satisfies Keys<PublicSession>);

const counts = z.record(answer, z.number());
const recordedItem = { itemId: text, counts, consensus: answer.nullable() } satisfies Keys<RecordedItem>;

const outcome = {
  casusId: text,
  inbrengerId: text,
  dossierCode: text,
  condition,
  variant,
  question: text,
  kern: text.optional(),
  insight: text,
  lesson: text,
  checklistVersion: text,
  raters: z.number(),
  items: z.array(z.object(recordedItem)),
  consensus: z.number().nullable(),
  afspraken: z.array(z.object({ text, whoId: text, dueOn: day })),
} satisfies Keys<CasusOutcome>;

const recordedCasus = { ...outcome, startedAt: instant, finishedAt: instant } satisfies Keys<RecordedCasus>;

const earlier = {
  text,
  whoId: text,
  outcome: z.enum(afspraakOutcomes),
  dueOn: day,
} satisfies Keys<EarlierAfspraak>;

/** What stays of a closed session. */
export const sessionRecord = z.object({
  format: z.literal(1),
  method: z.object({ id: text, version: text, title: text }),
  facilitatorId: text,
  openedAt: instant,
  closedAt: instant,
  attendance: z.array(z.object({ memberId: text, part, attendedAt: instant })),
  earlier: z.array(z.object(earlier)).optional(),
  casussen: z.array(z.object(recordedCasus)),
} satisfies Keys<SessionRecord>);

/** A session after a command: its public state, the version of it, and the clock of the server. */
export const commandedSession = z.object({ version: z.number(), now: instant, state: publicSession });
