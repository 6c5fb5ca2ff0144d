import { admin } from "./nl/admin.ts";
import { cards } from "./nl/cards.ts";
import { common } from "./nl/common.ts";
import { dossier } from "./nl/dossier.ts";
import { errors } from "./nl/errors.ts";
import { judged } from "./nl/judged.ts";
import { methods } from "./nl/methods.ts";
import { precedents } from "./nl/precedents.ts";
import { record } from "./nl/record.ts";
import { reflection } from "./nl/reflection.ts";
import { research } from "./nl/research.ts";
import { session } from "./nl/session.ts";
import { sessions } from "./nl/sessions.ts";
import { settings } from "./nl/settings.ts";
import { signin } from "./nl/signin.ts";
import { table } from "./nl/table.ts";
import { week } from "./nl/week.ts";

export const nl = {
  admin,
  cards,
  common,
  dossier,
  errors,
  judged,
  methods,
  precedents,
  record,
  reflection,
  research,
  session,
  sessions,
  settings,
  signin,
  table,
  week,
};

/** What every language has: a sentence, or a function that makes one. */
export type Dictionary = typeof nl;
