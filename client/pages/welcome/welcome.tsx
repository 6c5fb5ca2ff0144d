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
import { refusalOf, sentenceOf } from "../../state/refusal.ts";
import { CodeInput, digitsOf } from "../sign-in/code-input.tsx";
import { DoorFrame } from "../sign-in/door-frame.tsx";
import { OidcButton } from "../sign-in/oidc-button.tsx";
import { QrCode } from "./qr-code.tsx";

const shape = z.object({
  name: z.string(),
  email: z.string(),
  secret: z.string(),
  address: z.string(),
  hasOidc: z.boolean(),
});

/** Fewest characters of a password; the server holds to it too. */
const SHORTEST = 12;

/** Which of the three was wrong, where that can be told: nobody guesses here, the link alone opens this page. */
function refusal(error: unknown): string {
  const { code, detail } = refusalOf(error);
  if (code === "login.failed" && detail === "code") return t("signin.codeWrong");
  return code === "not-found" ? t("signin.invitationGone") : sentenceOf(error);
}

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
    accept.mutate({ token, password: password(), code: digitsOf(code()) });
  };
  return (
    <DoorFrame>
      <Page title={t("signin.welcomeTitle")} lead={t("signin.welcomeLead")} width="narrow">
        <Loaded query={invitation} what={t("signin.invitation")} sentence={refusal}>
          {(shown) => (
            <div class="stack-wide">
              <p>{t("signin.welcomeFor", shown().name, shown().email)}</p>
              <Show when={shown().hasOidc}>
                <OidcButton token={token} />
                <p class="sign-in-or">{t("signin.or")}</p>
              </Show>
              <Card>
                <form class="stack-wide" onSubmit={submit}>
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
                    <li class="invitation-app">
                      <QrCode text={shown().address} label={t("signin.keyPicture")} />
                      <div class="stack">
                        <p>{t("signin.keyText")}</p>
                        <p class="quiet">{t("signin.keyByHand")}</p>
                        <code class="invitation-key">
                          {shown()
                            .secret.replaceAll(/(.{4})/g, "$1 ")
                            .trim()}
                        </code>
                        <a href={shown().address}>{t("signin.keyOpen")}</a>
                      </div>
                    </li>
                    <li>
                      <CodeInput value={code()} onInput={setCode} />
                    </li>
                  </ol>
                  <div role="alert">
                    <Show when={accept.isError}>
                      <Notice look="bad">{refusal(accept.error)}</Notice>
                    </Show>
                  </div>
                  <div class="form-actions">
                    <Button look="primary" type="submit" isBusy={accept.isPending}>
                      {t("signin.welcomeSubmit")}
                    </Button>
                  </div>
                </form>
              </Card>
            </div>
          )}
        </Loaded>
      </Page>
    </DoorFrame>
  );
}
