import { createEffect, on, Show } from "solid-js";
import { Button } from "../../parts/button.tsx";
import { announce } from "../../state/announcer.ts";
import { t } from "../../state/i18n.ts";
import { inbrengerFor } from "../../../domain/session/voice.ts";
import { useTable } from "./table-context.tsx";

/** In a phase of questions the inbrenger says with one press whether they help; everybody sees what was said last. */
export function Help() {
  const { state, me, phase, isFollowing, nameOf, command, running } = useTable();
  const inbrengerId = () => inbrengerFor(state(), me.id);
  const said = () => state().help;
  const sentence = () => {
    const name = nameOf(inbrengerId() ?? "");
    const last = said();
    if (!last) return t("table.help.notYet", name);
    return last.isHelping ? t("table.help.saidYes", name) : t("table.help.saidNo", name);
  };
  createEffect(on(said, (last) => last && inbrengerId() !== me.id && announce(sentence()), { defer: true }));
  const press = (isHelping: boolean) => () => void command({ type: "help", isHelping });
  return (
    <Show when={isFollowing() && phase()?.phase.asksHelp && inbrengerId() !== null}>
      <div class="help" classList={{ "help-yes": said()?.isHelping === true, "help-no": said()?.isHelping === false }}>
        <Show when={inbrengerId() === me.id} fallback={<p>{sentence()}</p>}>
          <strong id="help">{t("table.help.title")}</strong>
          <div class="row" role="group" aria-labelledby="help">
            <Button
              isSmall
              aria-pressed={said()?.isHelping === true}
              isBusy={running() === "help"}
              onClick={press(true)}
            >
              {t("table.help.yes")}
            </Button>
            <Button
              isSmall
              aria-pressed={said()?.isHelping === false}
              isBusy={running() === "help"}
              onClick={press(false)}
            >
              {t("table.help.no")}
            </Button>
          </div>
        </Show>
      </div>
    </Show>
  );
}
