import { createSignal, Show } from "solid-js";
import { z } from "zod/mini";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Notice } from "../../parts/notice.tsx";
import { Page } from "../../parts/page.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { knock, useDoor } from "../../state/doors.ts";
import { t } from "../../state/i18n.ts";
import { useQuery } from "../../state/query.ts";
import { sentenceOf } from "../../state/refusal.ts";
import { OidcButton } from "../sign-in/oidc-button.tsx";
import "../sign-in/sign-in.css";

const shape = z.object({
  name: z.string(),
  email: z.string(),
  secret: z.string(),
  address: z.string(),
  hasOidc: z.boolean(),
});

/** Fewest characters of a password; the server holds to it too. */
const SHORTEST = 12;

/** Where an invitation leads: choose a password and link an app for codes, or link the account at work. */
export default function Welcome() {
  const token = location.hash.slice(1);
  const [password, setPassword] = createSignal("");
  const [code, setCode] = createSignal("");
  const invitation = useQuery(() => ({
    queryKey: ["invitation", token],
    queryFn: async () => shape.parse(await knock("/auth/invitation", { token })),
  }));
  const accept = useDoor<{ token: string; password: string; code: string }>("/auth/invitation/accept", {
    isShownInPlace: true,
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    accept.mutate({ token, password: password(), code: code().replaceAll(/\s/g, "") });
  };
  return (
    <main id="inhoud" tabindex="-1">
      <Page title={t("signin.welcomeTitle")} lead={t("signin.welcomeLead")} width="narrow">
        <Loaded query={invitation} what={t("signin.invitation")}>
          {(shown) => (
            <div class="stack-wide">
              <p>{t("signin.welcomeFor", shown().name, shown().email)}</p>
              <Show when={shown().hasOidc}>
                <OidcButton token={token} />
                <p class="sign-in-or">{t("signin.or")}</p>
              </Show>
              <Card>
                <form onSubmit={submit}>
                  <ol class="invitation-steps">
                    <li>
                      <TextInput
                        label={t("signin.newPassword")}
                        hint={t("signin.newPasswordHint", SHORTEST)}
                        type="password"
                        autocomplete="new-password"
                        minlength={SHORTEST}
                        required
                        value={password()}
                        onInput={setPassword}
                      />
                    </li>
                    <li class="stack">
                      <p>{t("signin.keyText")}</p>
                      <code class="invitation-key">
                        {shown()
                          .secret.replaceAll(/(.{4})/g, "$1 ")
                          .trim()}
                      </code>
                      <a href={shown().address}>{t("signin.keyOpen")}</a>
                    </li>
                    <li>
                      <TextInput
                        label={t("signin.code")}
                        hint={t("signin.codeHint")}
                        isShort
                        inputmode="numeric"
                        autocomplete="one-time-code"
                        maxlength="7"
                        required
                        value={code()}
                        onInput={setCode}
                      />
                    </li>
                  </ol>
                  <div class="dialog-foot">
                    <Button look="primary" type="submit" isBusy={accept.isPending}>
                      {t("signin.welcomeSubmit")}
                    </Button>
                  </div>
                  <div role="alert">
                    <Show when={accept.isError}>
                      <Notice look="bad">{sentenceOf(accept.error)}</Notice>
                    </Show>
                  </div>
                </form>
              </Card>
            </div>
          )}
        </Loaded>
      </Page>
    </main>
  );
}
