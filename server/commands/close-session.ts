import { eq, inArray } from "drizzle-orm";
import type { Write } from "../../db/database.ts";
import { newId } from "../../db/id.ts";
import { decisionsOf } from "../../db/queries/earlier-afspraken.ts";
import { openAnswers } from "../../db/queries/contributions.ts";
import { afsprakenOf, casussenOf, type StoredSession } from "../../db/queries/sessions.ts";
import { card, cardGroup, casus, reflection, session } from "../../db/schema/index.ts";
import { answers as answerKinds, itemsFor, type Answer } from "../../domain/checklists/checklist.ts";
import { checklistOf } from "../../domain/checklists/checklists.ts";
import { dayOfInstant } from "../../domain/calendar.ts";
import { keepsContributions } from "../../domain/session/choice.ts";
import { recordOf, type CasusOutcome, type RecordedItem } from "../../domain/session/record.ts";
import type { SessionState } from "../../domain/session/state.ts";
import { triosAtMost } from "../../domain/session/trios.ts";
import type { SignedIn } from "../context.ts";
import { failureFacts } from "../failure.ts";
import { trioRoom } from "../room-name.ts";

/** What closing writes: the fixed record, and an empty reflection for everyone who took part. */
export async function closingWrites(ctx: SignedIn, before: StoredSession, after: SessionState): Promise<Write[]> {
  if (after.status !== "closed" || before.state.status === "closed") return [];
  const { db } = ctx;
  const record = recordOf(after, await outcomesOf(ctx, before.id), await decisionsOf(db, before.id));
  if (!record) return [];
  const { closedAt } = record;
  const on = dayOfInstant(closedAt);
  const first = record.casussen[0];
  const reflections = record.attendance.flatMap(({ memberId, part }) => {
    const about = record.casussen.find((casus) => casus.inbrengerId === memberId) ?? first;
    if (part !== "participant" || !about) return [];
    const { casusId, condition } = about;
    const row = { id: newId(), sessionId: before.id, authorId: memberId, casusId, condition, on };
    return [db.insert(reflection).values({ ...row, answers: {}, updatedAt: closedAt })];
  });
  const row = db.update(session).set({ record, closedAt }).where(eq(session.id, before.id));
  return [row, ...reflections, ...droppedContributions(ctx, before.id, after)];
}

/** What was said stays at the table: cards go with its end, unless everybody who took part agreed to keep them. */
function droppedContributions({ db }: SignedIn, sessionId: string, state: SessionState): Write[] {
  if (keepsContributions(state)) return [];
  const own = db.select({ id: casus.id }).from(casus).where(eq(casus.sessionId, sessionId));
  return [
    db.delete(card).where(inArray(card.casusId, own)),
    db.delete(cardGroup).where(inArray(cardGroup.casusId, own)),
  ];
}

/**
 * The texts that a table and its trios wrote go as well, also of trios that people left for others, unless everybody agreed to keep
 * them. Own sheets stay with their writers, who are the only ones that can open them. The session is closed by then: what fails is
 * left for the next day (see daily.ts) and logged.
 */
export async function eraseTexts(
  { rooms, log = () => {} }: Pick<SignedIn, "log"> & { rooms: Pick<SignedIn["rooms"], "erase"> },
  sessionId: string,
  state: SessionState,
): Promise<void> {
  if (keepsContributions(state)) return;
  const trios = Array.from({ length: triosAtMost(state) }, (_, trio) => trioRoom(sessionId, trio));
  const texts = [`session/${sessionId}`, ...trios];
  try {
    await Promise.all(texts.map((room) => rooms.erase(room)));
  } catch (error) {
    log("session.texts-not-erased", { sessionId, ...failureFacts(error) });
  }
}

async function outcomesOf({ db }: SignedIn, sessionId: string): Promise<CasusOutcome[]> {
  const [casussen, given, afspraken] = await Promise.all([
    casussenOf(db, sessionId),
    openAnswers(db, sessionId),
    afsprakenOf(db, sessionId),
  ]);
  return casussen.map((casus) => {
    const checklist = checklistOf(casus.condition);
    const blind = given.filter((row) => row.casusId === casus.id && row.kind !== "consensus");
    const agreed = given.filter((row) => row.casusId === casus.id && row.kind === "consensus");
    const items = itemsFor(checklist, casus.variant).map((item): RecordedItem => ({
      itemId: item.id,
      counts: countAnswers(blind.filter((row) => row.itemId === item.id).map((row) => row.answer)),
      consensus: agreed.find((row) => row.itemId === item.id)?.answer ?? null,
    }));
    return {
      casusId: casus.id,
      inbrengerId: casus.inbrengerId,
      dossierCode: casus.code,
      condition: casus.condition,
      variant: casus.variant,
      question: casus.question,
      kern: casus.kern,
      insight: casus.insight,
      lesson: casus.lesson,
      checklistVersion: checklist.version,
      raters: new Set(blind.map((row) => row.raterId)).size,
      items,
      consensus: agreed[0]?.value ?? null,
      afspraken: afspraken
        .filter((afspraak) => afspraak.casusId === casus.id)
        .map(({ text, whoId, dueOn }) => ({ text, whoId, dueOn })),
    };
  });
}

function countAnswers(given: readonly Answer[]): Record<Answer, number> {
  const counts: Record<Answer, number> = { ja: 0, deels: 0, nee: 0, nvt: 0 };
  for (const answer of answerKinds) counts[answer] = given.filter((one) => one === answer).length;
  return counts;
}
