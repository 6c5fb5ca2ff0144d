import { batch, createComputed, createMemo, createSignal, getOwner, on, runWithOwner, type Accessor } from "solid-js";
import { isHidden } from "../../../domain/methods/method.ts";
import type { SessionCommand } from "../../../domain/session/command.ts";
import { isRevealed } from "../../../domain/session/state.ts";
import { mayWrite, type Writing } from "../../../domain/session/voice.ts";
import { createLiveDocument, type Live } from "../../state/create-live-document.ts";
import { createPresence } from "../../state/presence.ts";
import { useMutation, useQueryClient } from "../../state/query.ts";
import { refusalOf } from "../../state/refusal.ts";
import { noteServerTime } from "../../state/server-clock.ts";
import { showToast } from "../../state/toasts.ts";
import { trpc } from "../../state/trpc.ts";
import { createAttendance } from "./attendance.ts";
import { makeScorings } from "./create-scoring.ts";
import { refusalSentence } from "./refusal-sentence.ts";
import { asksForContent, isOutcome, withOutcome, type Outcome, type Shown } from "./shown.ts";
import { shownWorkspace } from "./shown-workspace.ts";
import { isSamePlace, peopleRows, phaseAt, type Place } from "./table.ts";
import { isTyping } from "./typing.ts";

export const sessionKey = (sessionId: string) => ["session", sessionId] as const;

/** The server's own commands around a casus are not given from here. */
export type Command = Exclude<
  SessionCommand,
  { type: "bring" | "withdraw" | "reorder" | "replan" | "cancel" | "reinstate" }
>;

/** Commands that the screen gives by itself; without a connection they wait for it in silence. */
const quiet = new Set<Command["type"]>(["join", "leave", "seen", "written"]);

export type SessionTable = ReturnType<typeof createTable>;

/** Everything the screen of one session shares, for as long as the owner lives. */
export function createTable(sessionId: string, shown: Accessor<Shown>) {
  const client = useQueryClient();
  const key = sessionKey(sessionId);
  const { me } = shown();
  const isInvited = me.part !== null;
  const isObserver = me.part !== "participant";
  const state = () => shown().state;
  const refetch = () => client.invalidateQueries({ queryKey: key, exact: true });

  const apply = (outcome: Outcome) => {
    noteServerTime(outcome.now);
    const known = client.getQueryData<Shown>(key);
    if (!known) return;
    if (asksForContent(known, outcome)) void refetch();
    client.setQueryData<Shown>(key, withOutcome(known, outcome));
  };

  // Where this person looks: with the group, or at an earlier phase, or still where they were typing.
  const position = createMemo<Place | null>(() => placeOf(state().position), null, {
    equals: isSamePlace,
  });
  const [pinned, setPinned] = createSignal<Place & { why: "typing" | "looking" }>();
  const view = createMemo<Place | null>(() => pinned() ?? position(), null, { equals: isSamePlace });
  createComputed(
    on(position, (now, before) => {
      if (isSamePlace(pinned(), now)) setPinned(undefined);
      const left = before ? phaseAt(state(), before) : undefined;
      // What was hidden takes nothing more once it lies open, so there is nothing to go on writing.
      if (before && left && !pinned() && !isHidden(left.phase) && isTyping()) setPinned({ ...before, why: "typing" });
    }),
  );
  // Before the session, between casussen and after it the table has an agenda before it, and no text.
  const hasText = () => state().status === "open" && view() !== null;

  const owner = getOwner();
  const openSheet = () => createLiveDocument(`session/${sessionId}/private`, hasText);
  const live = isInvited ? createLiveDocument(`session/${sessionId}`, hasText) : undefined;
  live?.onControl((message) => isOutcome(message) && apply(message));
  const isConnected = () => !["loading", "offline", "closed"].includes(live?.saveState().kind ?? "stored");
  const presence = live ? createPresence(live.awareness) : () => [];
  const people = createMemo(() =>
    peopleRows(shown(), live && isConnected() ? new Set(presence().map(({ member }) => member)) : null),
  );
  const nameOf = (id: string) => shown().people.find((person) => person.id === id)?.name ?? "";

  const order = useMutation(() => ({
    mutationFn: (command: Command) => trpc.session.command.mutate({ sessionId, command }),
    isShownInPlace: true,
    onSuccess: apply,
  }));
  const [running, setRunning] = createSignal<Command["type"]>();
  /** Gives a command; false when it was refused, and then the screen has said why. */
  const command = async (asked: Command): Promise<boolean> => {
    if (!quiet.has(asked.type)) setRunning(asked.type);
    try {
      await order.mutateAsync(asked);
      return true;
    } catch (error) {
      const isWaiting = quiet.has(asked.type) && refusalOf(error).code === "offline";
      if (!isWaiting) showToast(refusalSentence(error), { kind: "bad" });
      void refetch();
      return false;
    } finally {
      if (!quiet.has(asked.type)) setRunning(undefined);
    }
  };

  const lookAt = (place: Place) =>
    batch(() => setPinned(isSamePlace(place, position()) ? undefined : { ...place, why: "looking" }));

  const casusAt = createMemo(() => shown().casussen.find(({ id }) => id === view()?.casusId));
  const phase = createMemo(() => phaseAt(state(), view()));
  const isFollowing = () => pinned() === undefined;
  const isOpenAt = () => {
    const at = view();
    const found = phase();
    return at !== null && found !== undefined && isRevealed(state(), at.casusId, found.phase.id);
  };
  const workspace = () => {
    const now = phase();
    return now && shownWorkspace(state().method.phases, now.phase, isOpenAt());
  };
  const isLead = () => !isObserver && state().leadId === me.id;
  const may = (what: Writing) => isFollowing() && mayWrite(state(), me.id, what);

  // A sheet is asked for once there is a table to write at, and then stays: an edit under way is not thrown off with a phase.
  const sheet = createMemo<Live | undefined>((opened) => {
    if (opened) return opened;
    return !isObserver && state().status === "open" ? runWithOwner(owner, openSheet) : undefined;
  });

  createAttendance({ sessionId, state, me, isConnected, isLead, command, refetch });
  const scoringOf = makeScorings({ sessionId, isParticipant: !isObserver });

  return {
    sessionId,
    shown,
    state,
    me,
    live,
    isConnected,
    isInvited,
    isObserver,
    /** Afspraken of before are the team's own. */
    hearsEarlier: !isObserver,
    /** The screen of the whole room instead of one's own place; see nobodysTable. */
    isWall: false,
    isLead,
    people,
    nameOf,
    command,
    running,
    refetch,
    apply,
    position,
    view,
    pinned,
    isFollowing,
    lookAt,
    follow: () => setPinned(undefined),
    casusAt,
    phase,
    isOpenAt,
    workspace,
    may,
    scoringOf,
    /** This person's own sheet; undefined for observers and while the session is not open. */
    sheet,
  };
}

/** A copy: the store lays the next position over the very object of the last. */
const placeOf = (position: Place | null): Place | null => position && { ...position };
