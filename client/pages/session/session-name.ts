import { t } from "../../state/i18n.ts";
import type { Shown } from "./shown.ts";

/** How a session is called: its group and the week of the experiment. */
export const sessionName = ({ groupName, week }: Pick<Shown, "groupName" | "week">): string =>
  t("session.named", groupName ?? t("session.wholeTeam"), week);
