import { Show } from "solid-js";
import { Notice } from "../../parts/notice.tsx";
import { t } from "../../state/i18n.ts";
import { useOwner } from "../../state/login.tsx";
import { shownSaveState, unsavedChanges } from "../../state/save-state.ts";

/** To whom this tab belongs when their login ran out: that it did, and what becomes of what they wrote. */
export function LoginEnded() {
  const owner = useOwner();
  const isKept = () => {
    const state = shownSaveState();
    return state !== undefined && unsavedChanges(state) > 0;
  };
  return (
    <Show when={owner()}>
      {(owner) => (
        <div role="status" class="login-ended">
          <Notice look="warn" title={t("signin.ended", owner().name)}>
            {t("signin.endedHow")} <Show when={isKept()}>{t("signin.endedKept")}</Show>
          </Notice>
        </div>
      )}
    </Show>
  );
}
