import { admin } from "./en/admin.ts";
import { cards } from "./en/cards.ts";
import { common } from "./en/common.ts";
import { dossier } from "./en/dossier.ts";
import { errors } from "./en/errors.ts";
import { judged } from "./en/judged.ts";
import { methods } from "./en/methods.ts";
import { precedents } from "./en/precedents.ts";
import { record } from "./en/record.ts";
import { reflection } from "./en/reflection.ts";
import { research } from "./en/research.ts";
import { session } from "./en/session.ts";
import { sessions } from "./en/sessions.ts";
import { settings } from "./en/settings.ts";
import { signin } from "./en/signin.ts";
import { table } from "./en/table.ts";
import { week } from "./en/week.ts";

import type { Dictionary } from "./nl.ts";

export const en: Dictionary = {
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
