import { language, setLanguage } from "../state/i18n.ts";

/** Names the other language in that language, so that whoever needs it can read it. */
export function LanguageSwitch() {
  const other = () => (language() === "nl" ? "en" : "nl");
  return (
    <button
      type="button"
      class="button button-quiet button-small language"
      lang={other()}
      onClick={() => void setLanguage(other())}
    >
      {other() === "en" ? "English" : "Nederlands"}
    </button>
  );
}
