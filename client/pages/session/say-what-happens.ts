import { createEffect, on, onCleanup } from "solid-js";
import { announce } from "../../state/announcer.ts";
import { formatList } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import type { SessionTable } from "./create-table.ts";
import type { State } from "./shown.ts";
import { comingAndGoing, phaseAt } from "./table.ts";

/** People come in by the handful: they are named together, once it has been quiet for a moment. */
const SETTLED_MS = 3_000;

/** Says to screen readers what the group does: phases, the reveal, who leads, and now and then who came or went. */
export function sayWhatHappens({ state, position, me, nameOf }: SessionTable): void {
  createEffect(
    on(
      position,
      (place) => {
        const now = phaseAt(state(), place);
        if (now) announce(t("session.head.announce", now.phase.title, now.phase.minutes));
        else if (state().status === "open") announce(t("session.head.betweenAnnounce"));
      },
      { defer: true },
    ),
  );
  createEffect(
    on(
      () => [state().revealed.length, position()] as const,
      ([count, place], before) => {
        // Going on reveals as well; then the new phase is what is said.
        if (before && count > before[0] && place === before[1]) announce(t("session.cards.open"));
      },
      { defer: true },
    ),
  );
  createEffect(
    on(
      () => state().leadId,
      (leadId) => announce(leadId === me.id ? t("session.head.youLead") : t("session.head.newLead", nameOf(leadId))),
      { defer: true },
    ),
  );
  createEffect(
    on(
      () => state().status,
      (status) => {
        if (status === "open") announce(t("session.head.openedAnnounce"));
        if (status === "closed") announce(t("session.head.closedAnnounce"));
        if (status === "cancelled") announce(t("session.head.cancelledAnnounce"));
      },
      { defer: true },
    ),
  );

  const snapshot = (): State => ({ ...state(), participants: structuredSeats(state()) });
  let said = snapshot();
  createEffect(
    on(
      () =>
        Object.entries(state().participants)
          .map(([id, { isPresent }]) => `${id}${isPresent}`)
          .join(),
      () => {
        const timer = setTimeout(() => {
          const now = snapshot();
          const { came, went } = comingAndGoing(said, now, me.id);
          said = now;
          if (came.length > 0) announce(t("session.head.cameIn", formatList(came.map(nameOf))));
          if (went.length > 0) announce(t("session.head.wentAway", formatList(went.map(nameOf))));
        }, SETTLED_MS);
        onCleanup(() => clearTimeout(timer));
      },
      { defer: true },
    ),
  );
}

/** A copy of who sits where: the state itself is laid over in place. */
const structuredSeats = (state: State): State["participants"] =>
  Object.fromEntries(Object.entries(state.participants).map(([id, seat]) => [id, { ...seat }]));
