import type { JSX } from "solid-js";
import { Button } from "../../parts/button.tsx";
import { Notice } from "../../parts/notice.tsx";
import { t } from "../../state/i18n.ts";

/** A colleague changed the same words meanwhile: theirs are shown, and this person chooses between both. */
export function ChangedMeanwhile(props: { onTake: () => void; onKeep: () => void; children: JSX.Element }) {
  return (
    <Notice look="warn" title={t("session.conclude.changed")}>
      {props.children}
      <div class="row">
        <Button isSmall onClick={() => props.onTake()}>
          {t("session.conclude.take")}
        </Button>
        <Button isSmall onClick={() => props.onKeep()}>
          {t("session.conclude.keep")}
        </Button>
      </div>
    </Notice>
  );
}
