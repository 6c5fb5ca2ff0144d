import { t } from "../state/i18n.ts";

/** First stop of the Tab key: past the menu, to the page. */
export function SkipLink() {
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    document.getElementById("inhoud")?.focus();
  };
  return (
    <a class="skip-link" href="#inhoud" onClick={skip}>
      {t("common.skip")}
    </a>
  );
}
