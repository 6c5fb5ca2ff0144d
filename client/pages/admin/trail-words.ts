import { t } from "../../state/i18n.ts";
import type { trpc } from "../../state/trpc.ts";

type Row = Awaited<ReturnType<typeof trpc.audit.list.query>>["rows"][number];
export type Filter = "all" | NonNullable<Parameters<typeof trpc.audit.list.query>[0]["action"]>;

/** The kinds of row that can be asked for, from what people do most to what hardly happens. */
export const filters: readonly Filter[] = [
  "all",
  "sign-in",
  "sign-in-failed",
  "sign-out",
  "view",
  "change",
  "sample",
  "download",
  "denied",
  "invite",
  "invitation-accepted",
  "role-change",
  "member-disabled",
  "erase",
];

const subjects = [
  "dossier",
  "session",
  "method",
  "private-sheet",
  "casus",
  "afspraak",
  "contact",
  "score",
  "precedent",
  "reflection",
  "sample",
  "member",
  "room",
  "none",
] as const;

/** What a row is about: a person by name, everything else by its kind and the beginning of its id. */
export function subjectInWords({ subjectKind, subjectId, subjectName }: Row): string {
  if (subjectName) return subjectName;
  const known = subjects.find((kind) => kind === subjectKind);
  const kind = known ? t(`admin.subject.${known}`) : (subjectKind ?? "");
  return subjectId ? `${kind} ${subjectId.slice(0, 6)}…` : kind;
}

const details = [
  "access",
  "by",
  "cards",
  "casussen",
  "code",
  "condition",
  "disabled",
  "frameSize",
  "from",
  "given",
  "hasOtherTeam",
  "kind",
  "permission",
  "purpose",
  "redactions",
  "sessions",
  "size",
  "texts",
  "to",
  "what",
  "withText",
  "withdrawn",
] as const;

const keyInWords = (key: string) => {
  const known = details.find((each) => each === key);
  return known ? t(`admin.detailKey.${known}`) : key;
};

const valueInWords = (value: string | number | boolean) => {
  if (value === "write" || value === "read") return t(`admin.accessTo.${value}`);
  return typeof value === "boolean" ? t(value ? "common.yes" : "common.no").toLowerCase() : String(value);
};

/** The codes of a row as `key: value`, one after the other. */
export function detailInWords(detail: Row["detail"]): string {
  return Object.entries(detail ?? {})
    .flatMap(([key, value]) => (value === null ? [] : [`${keyInWords(key)}: ${valueInWords(value)}`]))
    .join(" · ");
}
