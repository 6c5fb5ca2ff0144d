import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Notice } from "../../parts/notice.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { formatInstant } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import { showToast } from "../../state/toasts.ts";

/** A way in for one person; `expiresAt` in ms. */
export type Link = { name: string; url: string; expiresAt: number };

/** The link to hand over, this once: the server keeps only its hash. */
export function LinkDialog(props: { link: Link; onClose: () => void }) {
  const copy = () =>
    navigator.clipboard.writeText(props.link.url).then(
      () => showToast(t("admin.copied")),
      () => showToast(t("admin.copyFailed"), { kind: "bad" }),
    );
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={t("admin.inviteReady", props.link.name)}
      foot={
        <>
          <Button onClick={props.onClose}>{t("admin.done")}</Button>
          <Button look="primary" onClick={() => void copy()}>
            {t("admin.copy")}
          </Button>
        </>
      }
    >
      <div class="stack">
        <TextInput
          label={t("admin.inviteLink")}
          hint={t("admin.inviteExpires", formatInstant(props.link.expiresAt))}
          readOnly
          value={props.link.url}
          onInput={() => {}}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Notice look="warn">{t("admin.inviteOnce")}</Notice>
      </div>
    </Dialog>
  );
}
