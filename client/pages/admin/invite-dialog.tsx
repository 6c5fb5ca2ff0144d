import { createSignal } from "solid-js";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { t } from "../../state/i18n.ts";
import { useMutation } from "../../state/query.ts";
import { refusalOf, sentenceOf } from "../../state/refusal.ts";
import { trpc } from "../../state/trpc.ts";
import type { Link } from "./link-dialog.tsx";
import type { Team } from "./people.tsx";
import { lacksTeam, PlaceFields, type Place } from "./place-fields.tsx";

const isEmail = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());

/** Adds someone; the link that comes of it is shown once by who opened this. */
export function InviteDialog(props: { teams: readonly Team[]; onClose: () => void; onLink: (link: Link) => void }) {
  const [name, setName] = createSignal("");
  const [email, setEmail] = createSignal("");
  const [place, setPlace] = createSignal<Place>({ role: "klantmanager", teamId: null, groupId: null });
  const [isTried, setTried] = createSignal(false);
  const invite = useMutation(() => ({
    mutationFn: trpc.member.invite.mutate,
    invalidates: [["members"]],
    isShownInPlace: true,
    onSuccess: (made, input) => {
      props.onClose();
      props.onLink({ ...made, name: input.name });
    },
  }));
  const nameError = () => (isTried() && name().trim().length < 2 ? t("admin.nameInvalid") : undefined);
  const emailError = () => {
    if (isTried() && !isEmail(email())) return t("admin.emailInvalid");
    return refusalOf(invite.error).code === "member.email-taken" ? sentenceOf(invite.error) : undefined;
  };
  const teamError = () => (isTried() && lacksTeam(place()) ? t("admin.teamNeeded") : undefined);
  const otherError = () => (invite.isError && !emailError() ? sentenceOf(invite.error) : undefined);
  let form: HTMLFormElement | undefined;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (nameError() || !isEmail(email()) || lacksTeam(place())) {
      form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    invite.mutate({ name: name(), email: email().trim(), ...place() });
  };
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={t("admin.inviteTitle")}
      description={t("admin.inviteText")}
      foot={
        <>
          <Button onClick={props.onClose}>{t("common.cancel")}</Button>
          <Button look="primary" type="submit" form="invite" isBusy={invite.isPending}>
            {t("admin.inviteSubmit")}
          </Button>
        </>
      }
    >
      <form id="invite" class="stack" onSubmit={submit} noValidate ref={(element) => (form = element)}>
        <TextInput
          label={t("admin.name")}
          value={name()}
          onInput={setName}
          error={nameError()}
          maxlength={80}
          autocomplete="off"
        />
        <TextInput
          label={t("admin.email")}
          type="email"
          value={email()}
          onInput={setEmail}
          error={emailError()}
          maxlength={254}
          autocomplete="off"
        />
        <PlaceFields place={place()} teams={props.teams} onChange={setPlace} error={teamError()} />
        <p class="field-error" role="alert" hidden={!otherError()}>
          {otherError()}
        </p>
      </form>
    </Dialog>
  );
}
