import { useSearchParams } from "@solidjs/router";
import { createEffect, createMemo, Match, on, Show, Switch } from "solid-js";
import { focusAtArrival } from "../../parts/page.tsx";
import { t } from "../../state/i18n.ts";
import { createMedia } from "../../state/media.ts";
import { Agenda } from "./agenda.tsx";
import { Beamer } from "./beamer.tsx";
import { Brief } from "./brief.tsx";
import { Closed } from "./closed.tsx";
import { ConnectionNotice } from "./connection-notice.tsx";
import { Foot } from "./foot.tsx";
import { PhaseStage } from "./phase-stage.tsx";
import { Rail } from "./rail.tsx";
import { Side } from "./side.tsx";
import { useTable } from "./table-context.tsx";
import { sayWhatHappens } from "./say-what-happens.ts";
import { sessionName } from "./session-name.ts";

/** The own place at the table, or the screen on the wall of the room. */
export function Stage() {
  const [search, setSearch] = useSearchParams<{ scherm?: string }>();
  const { shown } = useTable();
  createEffect(() => {
    document.title = `${sessionName(shown())} · ${t("common.brand")}`;
  });
  return (
    <Show when={search.scherm === "groot"} fallback={<OwnPlace />}>
      <Beamer onClose={() => setSearch({ scherm: undefined })} />
    </Show>
  );
}

/** The screen around whatever is at hand: the course of the session, the work, and the people. */
function OwnPlace() {
  const table = useTable();
  const isNarrow = createMedia("(max-width: 1020px)");
  sayWhatHappens(table);
  const isClosed = () => table.shown().status === "closed";
  const scene = createMemo(() => (isClosed() ? "closed" : table.view() && table.isInvited ? "phase" : "agenda"));
  const place = () => `${scene()} ${table.phase()?.key ?? ""}`;
  let work: HTMLDivElement | undefined;
  focusAtArrival(() => work?.querySelector("h1"));
  const focusTitle = () => work?.querySelector("h1")?.focus({ preventScroll: true });
  // Whoever looked at what is gone now begins at the top of what came; someone who types stays (see create-table).
  createEffect(
    on(
      place,
      () => {
        focusTitle();
        scrollTo({ top: 0 });
      },
      { defer: true },
    ),
  );
  // Opening and revealing take away what was pressed or written in; whoever was there would be nowhere.
  createEffect(
    on(
      () => `${table.shown().status} ${table.state().status} ${table.isOpenAt()}`,
      () => document.activeElement === document.body && focusTitle(),
      { defer: true },
    ),
  );
  return (
    <>
      <div class="room" classList={{ "room-narrow": isNarrow() || isClosed() }}>
        <Show when={isNarrow() && !isClosed()}>
          <Brief />
        </Show>
        <Show when={!isNarrow() && !isClosed()}>
          <aside class="room-rail" aria-label={t("session.rail.label")}>
            <Rail />
          </aside>
        </Show>
        <div class="room-work" ref={(element) => (work = element)}>
          <ConnectionNotice />
          <Switch>
            <Match when={scene() === "closed"}>
              <Closed />
            </Match>
            <Match when={scene() === "agenda"}>
              <Agenda />
            </Match>
            <Match when={table.phase()?.key}>{(key) => <PhaseStage key={key()} />}</Match>
          </Switch>
        </div>
        <Show when={!isNarrow() && !isClosed()}>
          <aside class="room-side" aria-label={t("session.side.label")}>
            <Side />
          </aside>
        </Show>
      </div>
      <Show when={!isClosed() && table.shown().status !== "cancelled"}>
        <Foot />
      </Show>
    </>
  );
}
