import { createSignal, Show } from "solid-js";
import type { RecordedCasus } from "../../../domain/session/record.ts";
import { Button } from "../../parts/button.tsx";
import { t } from "../../state/i18n.ts";
import { MakeDialog } from "../precedents/make-dialog.tsx";

/** The way from a lesson to the register of rulings: whoever was at the table makes it one, once. */
export function LessonInRegister(props: {
  casus: RecordedCasus;
  precedents: readonly { casusId: string | null }[];
  mayMake: boolean;
}) {
  const [isMaking, setMaking] = createSignal(false);
  const isThere = () => props.precedents.some(({ casusId }) => casusId === props.casus.casusId);
  return (
    <div class="no-print record-register">
      <Show
        when={!isThere()}
        fallback={
          <p>
            <a href={`/sessies/register?conditie=${props.casus.condition}`}>{t("precedents.make.isThere")}</a>
          </p>
        }
      >
        <Show when={props.mayMake}>
          <Button isSmall onClick={() => setMaking(true)}>
            {t("precedents.make.action")}
            <span class="visually-hidden">: {props.casus.lesson}</span>
          </Button>
        </Show>
      </Show>
      <Show when={isMaking()}>
        <MakeDialog casus={props.casus} onClose={() => setMaking(false)} />
      </Show>
    </div>
  );
}
