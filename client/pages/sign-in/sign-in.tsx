import { useSearchParams } from "@solidjs/router";
import { Show } from "solid-js";
import { Notice } from "../../parts/notice.tsx";
import { Page } from "../../parts/page.tsx";
import { t } from "../../state/i18n.ts";
import { useLogin } from "../../state/login.tsx";
import { sentenceOf } from "../../state/refusal.ts";
import { DemoPeople } from "./demo-people.tsx";
import { DoorFrame } from "./door-frame.tsx";
import { LoginEnded } from "./login-ended.tsx";
import { PasswordForm } from "./password-form.tsx";

/** The only page for who is not signed in. It keeps the address, so that a link still leads where it pointed. */
export default function SignIn() {
  const login = useLogin();
  const [search] = useSearchParams();
  return (
    <DoorFrame>
      <Show
        when={login.data?.demo}
        fallback={
          <Page title={t("signin.title")} lead={t("signin.lead")} width="narrow">
            <LoginEnded />
            <div class="sign-in">
              {/* The provider sends back here with the reason when it let nobody in. */}
              <Show when={search.code}>{(code) => <Notice look="bad">{sentenceOf({ code: code() })}</Notice>}</Show>
              <PasswordForm hasOidc={login.data?.hasOidc === true} />
            </div>
          </Page>
        }
      >
        <Page title={t("signin.demoTitle")} lead={t("signin.demoLead")} width="narrow">
          <LoginEnded />
          <DemoPeople />
        </Page>
      </Show>
    </DoorFrame>
  );
}
