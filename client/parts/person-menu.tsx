import { language, setLanguage, t } from "../state/i18n.ts";
import type { Me } from "../state/login.tsx";
import { useSignOut } from "../state/doors.ts";
import { Menu } from "./menu.tsx";
import { PersonMark } from "./person-mark.tsx";

/** Who is signed in, with sign-out; on a phone also the language. */
export function PersonMenu(props: { me: Me }) {
  const signOut = useSignOut();
  const note = () =>
    [t(`common.role.${props.me.role}`), props.me.team?.name, props.me.group?.name].filter(Boolean).join(" · ");
  const other = () => (language() === "nl" ? "en" : "nl");
  return (
    <Menu
      label={t("common.account", props.me.name)}
      triggerClass="person-button"
      trigger={
        <>
          <PersonMark name={props.me.name} color={props.me.color} isDiscOnly />
          <span class="person-name">{props.me.name}</span>
        </>
      }
      note={`${props.me.name} · ${note()}`}
      items={[
        { label: other() === "en" ? "English" : "Nederlands", onSelect: () => void setLanguage(other()) },
        { label: t("common.signOut"), onSelect: () => signOut.mutate() },
      ]}
    />
  );
}
