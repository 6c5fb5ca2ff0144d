import { useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { Loaded } from "../../parts/loaded.tsx";
import { t } from "../../state/i18n.ts";
import { useQuery, useQueryClient } from "../../state/query.ts";
import { noteServerTime } from "../../state/server-clock.ts";
import { trpc } from "../../state/trpc.ts";
import { createTable, sessionKey } from "./create-table.ts";
// A session is also planned otherwise from its own page.
import "../sessions/sessions.css";
import "./agenda.css";
import "./brief.css";
import "./cards.css";
import "./compare.css";
import "./judged.css";
import "./phase.css";
import "./rail.css";
import "./rating.css";
import "./session.css";
import "./side.css";
import "./table.css";
// The last: the wall changes what the others say.
import "./beamer.css";
import { withAnswer, type Shown } from "./shown.ts";
import { Stage } from "./stage.tsx";
import { TableContext } from "./table-context.tsx";

/** One session: the agenda before and between casussen, the table while one is discussed, and what came of it. */
export default function Session() {
  const params = useParams();
  return (
    <Show keyed when={params.id}>
      {(id) => <SessionScreen id={id} />}
    </Show>
  );
}

function SessionScreen(props: { id: string }) {
  const client = useQueryClient();
  const query = useQuery(() => ({
    queryKey: sessionKey(props.id),
    queryFn: async () => {
      const answer = await trpc.session.show.query({ sessionId: props.id });
      noteServerTime(answer.now);
      return withAnswer(client.getQueryData<Shown>(sessionKey(props.id)), answer);
    },
    reconcile: "id",
  }));
  return (
    <div class="room-frame">
      <Loaded isPage query={query} what={t("session.loading")}>
        {(shown) => (
          <TableContext.Provider value={createTable(props.id, shown)}>
            <Stage />
          </TableContext.Provider>
        )}
      </Loaded>
    </div>
  );
}
