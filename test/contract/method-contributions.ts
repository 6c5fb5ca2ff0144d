import { expect } from "vitest";
import { addCard } from "../../domain/documents.ts";
import type { CardsWorkspace, Handling } from "../../domain/methods/workspace.ts";
import { phaseKey } from "../../domain/session/state.ts";
import { refusalOf } from "../server/refusal-of.ts";
import { brokenCards, soundCard } from "./method-cards.ts";
import { isMeant, type Play, type Seat } from "./method-table.ts";

/** What lay hidden and now lies open: to be looked at once the lead has gone on. */
export type Opened = () => Promise<void>;

/** The casus that a phase is about; cards and judgements are about nothing else. */
export function casusIn({ casusId, key }: Play): string {
  if (casusId === null) throw new Error(`${key} is about no casus`);
  return casusId;
}

/** Drafts on private sheets, within the rules and against them; nothing of it is heard by anybody until it lies open. */
export async function playHiddenCards(play: Play, rules: CardsWorkspace): Promise<Opened> {
  const { table, phase, key } = play;
  const { secrets } = table;
  const casusId = casusIn(play);
  const laid = new Map<string, string>();
  const put = async (seat: Seat, word: string, said = soundCard(rules, word)) =>
    table.draft(seat, (sheet) => addCard(sheet, key, { id: word, ...said }));
  const putSound = async (seat: Seat) => {
    for (let nr = 0; nr < (rules.perPerson?.min ?? 1); nr += 1) {
      const word = secrets.of(seat.name);
      laid.set(word, seat.id);
      await put(seat, word);
    }
    await table.give(seat, { type: "written" });
  };
  const refusedToLead = async (type: "next" | "reveal") =>
    expect(await refusalOf(table.give(table.lead, { type })), key).toBe("session.refused phase.not-all-written");

  const writers = table.seats.filter((seat) => isMeant(play, seat, phase.writes));
  for (const seat of table.seats.filter((one) => !writers.includes(one))) {
    await put(seat, secrets.of(seat.name));
    for (const type of ["written", "ready"] as const) {
      if (!table.tries(`${type} by who is to be silent`)) continue;
      expect(await refusalOf(table.give(seat, { type })), key).toBe("session.refused voice.silent");
    }
  }
  const last = writers.at(-1) ?? table.lead;
  const first = writers[0] ?? table.lead;
  await Promise.all(writers.slice(0, -1).map(putSound));
  for (const { said } of brokenCards(rules, () => secrets.of(last.name))) await put(last, JSON.stringify(said), said);
  for (const type of rules.perPerson?.min ? (["next", "reveal"] as const) : []) {
    if (table.tries(`${type} before all wrote`)) await refusedToLead(type);
  }
  await putSound(last);
  if (rules.perPerson?.max === rules.perPerson?.min && rules.perPerson?.max) await put(first, secrets.of(first.name));
  if (table.tries("an open card where they are hidden")) {
    const open = { casusId, ...soundCard(rules, secrets.of(last.name)) };
    expect(await refusalOf(last.screen.card.add.mutate(open)), key).toBe("session.refused phase.no-card");
  }
  for (const seat of table.lookers) {
    const { cards } = await table.casusShownTo(seat, casusId);
    expect(
      cards.filter(({ phaseId }) => phaseId === phase.id),
      `${seat.name} before the reveal`,
    ).toEqual([]);
  }
  expect(secrets.leaks(table.people)).toEqual([]);
  secrets.open([...laid.keys()]);
  return () => lieOpen(play, laid, rules.isAnonymous ?? false);
}

/** Everybody reads exactly these cards in this phase, each with its writer, or without where it is anonymous. */
async function lieOpen(play: Play, laid: ReadonlyMap<string, string>, isAnonymous: boolean): Promise<void> {
  const { table, phase, key } = play;
  for (const seat of table.lookers) {
    const { cards } = await table.casusShownTo(seat, casusIn(play));
    const shown = cards.filter(({ phaseId }) => phaseId === phase.id);
    expect(shown, `${seat.name} in ${key}`).toHaveLength(laid.size);
    for (const [word, writer] of laid) {
      const found = shown.find((card) => JSON.stringify(card).includes(word));
      expect(found?.memberId, `${word} in ${key}`).toBe(isAnonymous ? null : writer);
      if (isAnonymous) expect(JSON.stringify(found), "an anonymous card").not.toContain(writer);
    }
  }
}

/** Cards that are read as they are written: those that break a rule are refused, with the rule. */
export async function playOpenCards(play: Play, rules: CardsWorkspace): Promise<void> {
  const { table, phase, key } = play;
  const casusId = casusIn(play);
  const laid = new Map<string, string>();
  const add = (seat: Seat, word: string, said = soundCard(rules, word)) =>
    seat.screen.card.add.mutate({ casusId, ...said });
  const refusedWith = async (seat: Seat, said?: Parameters<typeof add>[2]) =>
    refusalOf(add(seat, table.secrets.of(seat.name), said));

  const writers = table.seats.filter((seat) => isMeant(play, seat, phase.writes));
  const [first = table.lead] = writers;
  if (rules.perPerson?.min) {
    expect(await refusalOf(table.give(table.lead, { type: "next" })), key).toBe(
      "session.refused phase.not-all-written",
    );
  }
  for (const { said, problem } of brokenCards(rules, () => table.secrets.of(first.name))) {
    if (table.tries(problem)) expect(await refusedWith(first, said), key).toBe(`session.refused ${problem}`);
  }
  for (const seat of writers) {
    for (let nr = 0; nr < (rules.perPerson?.max ?? 1); nr += 1) {
      const word = table.secrets.word();
      laid.set(word, seat.id);
      await add(seat, word);
    }
  }
  if (rules.perPerson?.max) expect(await refusedWith(first), key).toBe("session.refused card.enough");
  const silent = table.seats.find((seat) => !writers.includes(seat));
  if (silent && table.tries("a card of who is silent"))
    expect(await refusedWith(silent), key).toBe("session.refused phase.no-card");
  if (table.tries("a card of the observer")) expect(await refusedWith(table.rafael), key).toBe("not-found");
  await lieOpen(play, laid, false);
  if (!table.tries("a card of another is taken away")) return;
  const [card] = (await table.casusShownTo(table.lead, casusId)).cards.filter(({ phaseId }) => phaseId === phase.id);
  const thief = writers.find(({ id }) => id !== card?.memberId);
  if (card && thief) await thief.screen.card.remove.mutate({ casusId, cardId: card.id });
  await lieOpen(play, laid, false);
}

/** Tags, dots and groups on the cards on the table, by who may and by who may not. */
export async function playHandling(play: Play, { tags, votes, groups }: Handling, phaseIds: readonly string[]) {
  const { table, key } = play;
  const casusId = casusIn(play);
  const onTable = async () =>
    (await table.casusShownTo(table.rafael, casusId)).cards.filter(({ phaseId }) => phaseIds.includes(phaseId));
  const before = await onTable();
  const cardIds = before.map(({ id }) => id);
  const [cardId = "", second = ""] = cardIds;
  expect(cardIds.length, `cards in ${key}`).toBeGreaterThan(1);
  const may = (seat: Seat, by: Play["phase"]["writes"] | undefined) => by !== undefined && isMeant(play, seat, by);

  const tag = tags?.choices[0]?.id ?? "warm";
  for (const seat of table.seats) {
    const asked = { casusId, cardId, tag };
    if (may(seat, tags?.by)) await seat.screen.card.tag.mutate(asked);
    else if (table.tries("a tag by who gives none")) {
      expect(await refusalOf(seat.screen.card.tag.mutate(asked)), key).toBe("session.refused phase.no-tag");
    }
  }
  const tagger = table.seats.find((seat) => may(seat, tags?.by));
  if (tagger) {
    const odd = tagger.screen.card.tag.mutate({ casusId, cardId, tag: "verzonnen" });
    expect(await refusalOf(odd), key).toBe("session.refused tag.unknown");
  }
  for (const seat of table.seats) {
    const vote = (id: string) => seat.screen.card.vote.mutate({ casusId, cardId: id, isGiven: true });
    if (!may(seat, votes?.by)) {
      if (!table.tries("a dot by who has none")) continue;
      expect(await refusalOf(vote(cardId)), key).toBe("session.refused phase.no-vote");
      continue;
    }
    const dots = votes?.dots ?? 0;
    for (const id of cardIds.slice(0, dots)) await vote(id);
    if (table.tries("a dot too many"))
      expect(await refusalOf(vote(cardIds[dots] ?? "")), key).toBe("session.refused vote.dots");
  }
  const title = `Samen ${key}`.slice(0, 80);
  for (const seat of table.seats) {
    const lay = () => seat.screen.card.group.mutate({ casusId, cardIds: [cardId, second], title });
    if (may(seat, groups?.by) || (groups && seat === table.lead)) await lay();
    else if (table.tries("a group by who lays none"))
      expect(await refusalOf(lay()), key).toBe("session.refused phase.no-group");
  }
  const [card] = (await onTable()).filter(({ id }) => id === cardId);
  const by = (voice: Play["phase"]["writes"]) => table.seats.filter((seat) => may(seat, voice)).length;
  expect(card?.tags.length, key).toBe(tags ? by(tags.by) : before[0]?.tags.length);
  expect(card?.dots, key).toBe(votes ? by(votes.by) : before[0]?.dots);
  expect(card?.groupId !== before[0]?.groupId, key).toBe(groups !== undefined);
}

/** What was kept back, and the phase in which everybody may hear it. */
export type Withheld = { opensIn: string; word: string; opened: Opened };

/** What the inbrenger keeps back: written on the own sheet, and what others write under its name is nothing. */
export async function playWithheld(play: Play): Promise<Withheld | null> {
  const { table, phase } = play;
  const { withholds } = phase;
  if (!withholds) return null;
  const key = phaseKey(casusIn(play), withholds.id);
  const word = table.secrets.of(table.inbrenger.name);
  for (const seat of table.seats) {
    const text = seat === table.inbrenger ? word : table.secrets.of(seat.name);
    await table.draft(seat, (sheet) => addCard(sheet, key, { id: text, text }));
  }
  return {
    opensIn: withholds.opensIn,
    word,
    opened: async () => {
      const told = { ...play, phase: { ...phase, id: withholds.id }, key };
      await lieOpen(told, new Map([[word, table.inbrenger.id]]), false);
    },
  };
}
