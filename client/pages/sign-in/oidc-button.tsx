import { z } from "zod/mini";
import { Button } from "../../parts/button.tsx";
import { knock } from "../../state/doors.ts";
import { t } from "../../state/i18n.ts";
import { useMutation } from "../../state/query.ts";

const answer = z.object({ url: z.string() });

/** Goes to the provider of the deployment; with an invitation's token, to link the account found there. */
export function OidcButton(props: { token?: string }) {
  const start = useMutation(() => ({
    mutationFn: async () => answer.parse(await knock("/auth/oidc/start", props.token ? { token: props.token } : {})),
    onSuccess: ({ url }) => location.assign(url),
  }));
  return (
    <Button look="primary" isBusy={start.isPending} onClick={() => start.mutate()}>
      {t("signin.oidc")}
    </Button>
  );
}
