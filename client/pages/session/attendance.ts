import { createTRPCClient, httpLink } from "@trpc/client";
import { createEffect, on, onCleanup } from "solid-js";
import type { AppRouter } from "../../../server/routers/index.ts";
import { callHeaders } from "../../state/trpc.ts";
import type { Command } from "./create-table.ts";
import type { Shown, State } from "./shown.ts";

/** The lead counts as away after a minute of silence; three signs of life fit in it. */
const SEEN_EVERY_MS = 20_000;

/** Two tabs of one person: the one that closes says "gone", and the other waits this long before it sits down again. */
const REJOIN_AFTER_MS = 1_200;

/** One call at a time, sent at once and not ended by the page: a batch would still wait when the page is gone. */
const parting = createTRPCClient<AppRouter>({
  links: [
    httpLink({
      url: "/trpc",
      headers: callHeaders,
      fetch: (url, options) => fetch(url, { ...options, credentials: "same-origin", keepalive: true }),
    }),
  ],
});

type Options = {
  sessionId: string;
  state: () => State;
  me: Shown["me"];
  isConnected: () => boolean;
  isLead: () => boolean;
  command: (command: Command) => Promise<boolean>;
  refetch: () => Promise<void>;
};

/** Sits this person down while the session is on the screen, and stands up for them when it no longer is. */
export function createAttendance({ sessionId, state, me, isConnected, isLead, command, refetch }: Options): void {
  if (me.part === null) return;
  const isClosed = () => state().status === "closed" || state().status === "cancelled";
  const isSeated = () => state().participants[me.id]?.isPresent === true;
  // Who said not to be there may look at the agenda all the same; coming after all is said on purpose.
  const isAbsent = () => state().absentees.includes(me.id);
  let isFirst = true;

  createEffect(() => {
    if (isClosed() || isSeated() || isAbsent() || !isConnected()) return;
    const timer = setTimeout(() => void command({ type: "join" }), isFirst ? 0 : REJOIN_AFTER_MS);
    isFirst = false;
    onCleanup(() => clearTimeout(timer));
  });

  // What was said while the socket was away is not said again.
  createEffect(on(isConnected, (connected) => connected && void refetch()));

  createEffect(() => {
    if (!isLead() || isClosed()) return;
    const sign = () => {
      if (document.visibilityState === "visible" && isConnected()) void command({ type: "seen" });
    };
    sign();
    const timer = setInterval(sign, SEEN_EVERY_MS);
    document.addEventListener("visibilitychange", sign);
    onCleanup(() => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", sign);
    });
  });

  const leave = () => {
    if (isClosed() || !isSeated()) return;
    // Nobody is left to be told when it fails; the socket that closes shows the others the same.
    parting.session.command.mutate({ sessionId, command: { type: "leave" } }).catch(() => undefined);
  };
  addEventListener("pagehide", leave);
  onCleanup(() => {
    removeEventListener("pagehide", leave);
    leave();
  });
}
