import type { Permission } from "../domain/permissions.ts";
import { t } from "./state/i18n.ts";

type Can = (permission: Permission) => boolean;

/** The main menu: an address, what it is called, and the ability without which it makes no sense. */
export const places = [
  { href: "/", name: () => t("common.nav.week"), needs: "week:read" },
  { href: "/dossiers", name: () => t("common.nav.dossiers"), needs: "dossier:list" },
  { href: "/sessies", name: () => t("common.nav.sessions"), needs: "session:list" },
  { href: "/reflecties", name: () => t("common.nav.reflections"), needs: "reflection:list" },
  { href: "/onderzoek", name: () => t("common.nav.research"), needs: "sample:list" },
  { href: "/beheer", name: () => t("common.nav.admin"), needs: "member:list" },
] as const satisfies readonly { href: string; name: () => string; needs: Permission }[];

/** The places of the menu for somebody with these abilities. */
export const placesFor = (can: Can) => places.filter((place) => can(place.needs));

/** Where somebody with these abilities begins. The researcher's own screen goes before an invitation to a session. */
export function firstPlace(can: Can): string {
  if (can("sample:list")) return "/onderzoek";
  return placesFor(can)[0]?.href ?? "/onbekend";
}
