import { createSignal } from "solid-js";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { t } from "../../state/i18n.ts";
import { useMutation } from "../../state/query.ts";
import { trpc } from "../../state/trpc.ts";
import type { Person, Team } from "./people.tsx";
import { lacksTeam, PlaceFields, type Place } from "./place-fields.tsx";

/** Another role or team; says beforehand that it signs the person out. */
export function ChangeDialog(props: { person: Person; teams: readonly Team[]; onClose: () => void }) {
  // Which person this dialog is about does not change while it is open.
  const { id, role, teamId, groupId } = props.person;
  const [place, setPlace] = createSignal<Place>({ role, teamId, groupId });
  const [isTried, setTried] = createSignal(false);
  const change = useMutation(() => ({
    mutationFn: trpc.member.change.mutate,
    invalidates: [["members"]],
    done: t("admin.changeDone"),
    onSuccess: props.onClose,
  }));
  const isSame = () => place().role === role && place().teamId === teamId && place().groupId === groupId;
  const submit = () => {
    setTried(true);
    if (!lacksTeam(place())) change.mutate({ memberId: id, ...place() });
  };
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={t("admin.changeTitle", props.person.name)}
      description={t("admin.changeText")}
      foot={
        <>
          <Button onClick={props.onClose}>{t("common.cancel")}</Button>
          <Button look="primary" disabled={isSame()} isBusy={change.isPending} onClick={submit}>
            {t("admin.changeSubmit")}
          </Button>
        </>
      }
    >
      <div class="stack">
        <PlaceFields
          place={place()}
          teams={props.teams}
          onChange={setPlace}
          error={isTried() && lacksTeam(place()) ? t("admin.teamNeeded") : undefined}
        />
      </div>
    </Dialog>
  );
}
