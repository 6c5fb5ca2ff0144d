import { createSignal, Show } from "solid-js";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Notice } from "../../parts/notice.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { useDoor } from "../../state/doors.ts";
import { t } from "../../state/i18n.ts";
import { refusalOf, sentenceOf } from "../../state/refusal.ts";
import { CodeInput, digitsOf } from "./code-input.tsx";
import { OidcButton } from "./oidc-button.tsx";

const refusal = (error: unknown) => (refusalOf(error).code === "login.failed" ? t("signin.failed") : sentenceOf(error));

/** E-mail address, password and code are asked at once, so that the answer cannot tell which of them was wrong. */
export function PasswordForm(props: { hasOidc: boolean }) {
  const [email, setEmail] = createSignal("");
  const [password, setPassword] = createSignal("");
  const [code, setCode] = createSignal("");
  const door = useDoor<{ email: string; password: string; code: string }>("/auth/sign-in", { isShownInPlace: true });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    door.mutate({ email: email().trim(), password: password(), code: digitsOf(code()) });
  };
  return (
    <div class="stack-wide">
      <Show when={props.hasOidc}>
        <OidcButton />
        <p class="sign-in-or">{t("signin.or")}</p>
      </Show>
      <Card>
        <form class="stack" onSubmit={submit}>
          <div role="alert">
            <Show when={door.isError}>
              <Notice look="bad">{refusal(door.error)}</Notice>
            </Show>
          </div>
          <TextInput
            label={t("signin.email")}
            type="email"
            autocomplete="username"
            required
            value={email()}
            onInput={setEmail}
          />
          <TextInput
            label={t("signin.password")}
            type="password"
            autocomplete="current-password"
            required
            value={password()}
            onInput={setPassword}
          />
          <CodeInput value={code()} onInput={setCode} />
          <div class="form-actions">
            <Button look="primary" type="submit" isBusy={door.isPending}>
              {t("signin.submit")}
            </Button>
          </div>
        </form>
      </Card>
    </div>
  );
}
