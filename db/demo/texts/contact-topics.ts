import type { Onderwerp } from "../../../domain/contact.ts";
import { moneyTopics } from "./contact-money.ts";
import { privateTopics } from "./contact-private.ts";
import { workTopics } from "./contact-work.ts";

/** Something that came up in a contact, and what may have been done with it. */
export type Topic = { raised: string; done: readonly string[] };

export const contactTopics: Record<Onderwerp, readonly Topic[]> = { ...workTopics, ...moneyTopics, ...privateTopics };
