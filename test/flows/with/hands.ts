import type { Page } from "playwright-core";
import { nl } from "../../../client/i18n/nl.ts";
import type { Gathered } from "./six.ts";
import { isStored } from "./table.ts";

const { session } = nl;

export const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

/** The own card of this number, before it lies open. */
export const ownCard = (page: Page, number = 1) => page.getByRole("textbox", { name: session.cards.one(number) });

/** The card that lies open with this text on it. */
export const openCard = (page: Page, text: string) => page.getByRole("listitem").filter({ hasText: text }).last();

/** Everybody has this text before them. */
export const seen = (pages: readonly Page[], text: string) =>
  Promise.all(pages.map((page) => page.getByText(text, { exact: true }).first().waitFor()));

type Named = readonly (readonly [slug: string, page: Page])[];

/** These of them, or all, with their pages. */
export const named = ({ slugs, at }: Pick<Gathered, "slugs" | "at">, some = slugs): Named =>
  some.map((slug) => [slug, at(slug)]);

/** Each of them writes one card of their own. */
export async function writeAll(pages: Named, textOf: (slug: string) => string): Promise<void> {
  for (const [slug, page] of pages) await ownCard(page).fill(textOf(slug));
  await Promise.all(pages.map(([, page]) => isStored(page)));
}
