import { Button } from "../../parts/button.tsx";
import { t } from "../../state/i18n.ts";
import { useMutation } from "../../state/query.ts";
import { showToast } from "../../state/toasts.ts";
import { trpc } from "../../state/trpc.ts";

/** Says beforehand that one will not be at a planned session; a second press takes it back. `about` says which, where there are more. */
export function AbsenceButton(props: { sessionId: string; isAbsent: boolean; about?: string }) {
  const saying = useMutation(() => ({
    mutationFn: (isAbsent: boolean) =>
      trpc.session.command.mutate({ sessionId: props.sessionId, command: { type: "absence", isAbsent } }),
    invalidates: [["sessions"], ["session", props.sessionId]],
    onSuccess: (_, isAbsent: boolean) =>
      showToast(t(isAbsent ? "sessions.absence.said" : "sessions.absence.takenBack")),
  }));
  const words = () => t(props.isAbsent ? "sessions.absence.takeBack" : "sessions.absence.say");
  return (
    <Button
      isSmall
      // Below each other in a list, the one that was pressed is to be found.
      look={props.about === undefined || props.isAbsent ? "secondary" : "quiet"}
      aria-label={props.about === undefined ? undefined : `${words()}: ${props.about}`}
      isBusy={saying.isPending}
      onClick={() => saying.mutate(!props.isAbsent)}
    >
      {words()}
    </Button>
  );
}
