import { isHidden } from "../../../../domain/methods/method.ts";
import { currentPhase, phaseKey, phasesOf, type SessionState } from "../../../../domain/session/state.ts";
import { hasVoice } from "../../../../domain/session/voice.ts";

const isUnique = (list: readonly string[]) => new Set(list).size === list.length;

/**
 * Everything that holds in every state that a session can come to, and does not hold in this one, a sentence each; none
 * for a legal state. Who only observes is known by the part that the state itself gives.
 */
export function objectionsTo(state: SessionState): string[] {
  return [
    ...ofStatus(state),
    ...ofPosition(state),
    ...ofAgenda(state),
    ...ofRound(state),
    ...ofFloor(state),
    ...ofTrios(state),
    ...ofMarks(state),
  ];
}

/** The sentences whose rule is broken. */
const broken = (rules: Record<string, boolean>) => Object.keys(rules).filter((sentence) => rules[sentence] === false);

const isParticipant = ({ participants }: SessionState, id: string) => participants[id]?.part === "participant";
const isPresent = (state: SessionState, id: string) => state.participants[id]?.isPresent === true;

function ofStatus(state: SessionState): string[] {
  const { status, openedAt, closedAt } = state;
  const people = Object.values(state.participants);
  const hasBegun = status === "open" || status === "closed";
  return broken({
    "a session that began says when, and no other": (openedAt !== null) === hasBegun,
    "a closed session says when, and no other": (closedAt !== null) === (status === "closed"),
    "nobody sat at a table that was not open": hasBegun || people.every(({ attendedAt }) => attendedAt === null),
    "whoever sits at an open table came at some time":
      status !== "open" || people.every(({ isPresent, attendedAt }) => !isPresent || attendedAt !== null),
    "nobody sits at the table who said not to be there, and each said it once":
      isUnique(state.absentees) && state.absentees.every((id) => !isPresent(state, id)),
    "an observer does not lead": state.participants[state.leadId]?.part !== "observer",
    "it can be stored": JSON.stringify(JSON.parse(JSON.stringify(state))) === JSON.stringify(state),
  });
}

function ofPosition(state: SessionState): string[] {
  const { position, clock } = state;
  const casus = state.agenda.find(({ casusId }) => casusId === position?.casusId);
  const isThere = position !== null;
  return broken({
    "the clock is set exactly when a phase goes on": (clock !== null) === isThere,
    "a clock was given time": clock === null || clock.total > 0,
    "a phase goes on only at an open table": !isThere || state.status === "open",
    "the phase is one of the method": !isThere || phasesOf(state, position.casusId)[position.phase] !== undefined,
    "the casus on the table is on the agenda": !isThere || position.casusId === null || casus !== undefined,
    "the casus on the table has begun and is not over":
      casus === undefined || (casus.startedAt !== null && casus.finishedAt === null),
  });
}

function ofAgenda(state: SessionState): string[] {
  const going = state.agenda.filter(({ startedAt, finishedAt }) => startedAt !== null && finishedAt === null);
  const inTrios = currentPhase(state)?.phase.workspace.kind === "trio";
  const onTable = state.position?.casusId ?? null;
  return broken({
    "a casus is on the agenda once": isUnique(state.agenda.map(({ casusId }) => casusId)),
    "a casus that is over has begun": state.agenda.every(
      ({ startedAt, finishedAt }) => finishedAt === null || startedAt !== null,
    ),
    "what goes on is the casus on the table": inTrios || going.every(({ casusId }) => casusId === onTable),
    "what goes on in trios is the first casus of everybody whose question it is":
      !inTrios ||
      state.agenda.every((item) => {
        const first = state.agenda.find(({ inbrengerId }) => inbrengerId === item.inbrengerId);
        return going.includes(item) === (item === first && hasVoice(state, item.inbrengerId, "inbrenger"));
      }),
  });
}

function ofRound(state: SessionState): string[] {
  const { round } = state;
  const current = currentPhase(state);
  return broken({
    "there are turns exactly in a round": (round !== null) === (current?.phase.workspace.kind === "round"),
    "everybody has one turn": round === null || isUnique([...round.queue, ...round.spoken]),
    "a turn waits only for who is present and may speak":
      round === null ||
      current === undefined ||
      round.queue.every((id) => isPresent(state, id) && hasVoice(state, id, current.phase.speaks)),
  });
}

function ofFloor(state: SessionState): string[] {
  const { speakerId, hands, help } = state;
  return broken({
    "who has the floor sits at the table": speakerId === null || isPresent(state, speakerId),
    "a hand is up once": isUnique(hands),
    "whose hand is up sits at the table": hands.every((id) => isPresent(state, id) && isParticipant(state, id)),
    "what helps is said where it is asked": help === null || currentPhase(state)?.phase.asksHelp === true,
  });
}

function ofTrios(state: SessionState): string[] {
  const { trios } = state;
  const seated = trios.flat();
  const inTrios = currentPhase(state)?.phase.workspace.kind === "trio";
  const present = Object.keys(state.participants).filter((id) => isPresent(state, id) && isParticipant(state, id));
  return broken({
    "everybody has one seat": isUnique(seated),
    "a trio has one to four seats": trios.every(({ length }) => length >= 1 && length <= 4),
    "only participants sit in trios": seated.every((id) => isParticipant(state, id)),
    "where trios work, everybody who is present has a seat": !inTrios || present.every((id) => seated.includes(id)),
  });
}

function ofMarks(state: SessionState): string[] {
  const places = [null, ...state.agenda.map(({ casusId }) => casusId)];
  const phases = places.flatMap((casusId) => phasesOf(state, casusId).map((phase) => ({ casusId, phase })));
  const keys = phases.map(({ casusId, phase }) => phaseKey(casusId, phase.id));
  const hideable = phases.flatMap(({ casusId, phase }) => [
    ...(isHidden(phase) ? [phaseKey(casusId, phase.id)] : []),
    ...(phase.withholds ? [phaseKey(casusId, phase.withholds.id)] : []),
  ]);
  const marks = [state.ready, state.written, state.excused];
  const dots = phases.flatMap(({ phase: { workspace } }) => (workspace.kind === "agenda" ? [workspace.dots ?? 0] : []));
  return broken({
    "only what was hidden is revealed, and once":
      isUnique(state.revealed) && state.revealed.every((key) => hideable.includes(key)),
    "marks belong to phases": marks.every((marked) => Object.keys(marked).every((key) => keys.includes(key))),
    "marks are of participants, one each": marks
      .flatMap((marked) => Object.values(marked))
      .every((people) => isUnique(people) && people.every((id) => isParticipant(state, id))),
    "dots are of participants, on casussen of the agenda, no more than the method gives": Object.entries(
      state.choices,
    ).every(
      ([id, chosen]) =>
        isParticipant(state, id) &&
        isUnique(chosen) &&
        chosen.length <= Math.max(0, ...dots) &&
        chosen.every((casusId) => places.includes(casusId)),
    ),
    "consent is of participants, once":
      isUnique(state.consents) && state.consents.every((id) => isParticipant(state, id)),
  });
}
