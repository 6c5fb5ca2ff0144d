import { t } from "../state/i18n.ts";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";

/** Asks before something that cannot be undone. `confirm` is a verb: "Sluit de sessie". */
export function ConfirmDialog(props: {
  isOpen: boolean;
  onClose: () => void;
  onConfirm: () => void;
  title: string;
  text: string;
  confirm: string;
  isDanger?: boolean;
  isBusy?: boolean;
}) {
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={props.onClose}
      title={props.title}
      description={props.text}
      foot={
        <>
          <Button onClick={props.onClose}>{t("common.cancel")}</Button>
          <Button look={props.isDanger ? "danger" : "primary"} isBusy={props.isBusy} onClick={props.onConfirm}>
            {props.confirm}
          </Button>
        </>
      }
    />
  );
}
