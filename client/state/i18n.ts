import { flatten, translator, type Flatten } from "@solid-primitives/i18n";
import { createSignal } from "solid-js";
import { nl, type Dictionary } from "../i18n/nl.ts";

export const languages = ["nl", "en"] as const;
export type Language = (typeof languages)[number];

/** The only thing this client keeps in browser storage: a word of two letters. */
const KEY = "casustafel.language";

type Flat = Flatten<Dictionary>;

const [language, setSignal] = createSignal<Language>("nl");
const [sentences, setSentences] = createSignal<Flat>(flatten(nl));

/** The language of the screen; reactive. */
export { language };

/** The sentence for a key such as `common.save`; reactive, arguments typed by the dictionary. */
export const t = translator(sentences);

/** Switches the language, remembers it, and tells the browser for hyphens and screen readers. */
export async function setLanguage(next: Language): Promise<void> {
  // Dutch comes with the first load; English is fetched by those who ask for it.
  const dictionary = next === "nl" ? nl : (await import("../i18n/en.ts")).en;
  setSentences(() => flatten(dictionary));
  setSignal(next);
  document.documentElement.lang = next;
  localStorage.setItem(KEY, next);
}

/** Takes up the language chosen before, if there was one. */
export async function restoreLanguage(): Promise<void> {
  if (localStorage.getItem(KEY) === "en") await setLanguage("en");
}
