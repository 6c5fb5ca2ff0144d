import { TRPCClientError } from "@trpc/client";
import { errorCatalogue, type ErrorCode } from "../../domain/errors.ts";
import { t } from "./i18n.ts";

/** Beside the server's codes: it was not reached, or this page itself went wrong (a bug, a chunk that a new version replaced). */
export type RefusalCode = ErrorCode | "offline" | "broken";

/** What the screen knows of an error: its code, which rule of several it was, and which fields it is about. */
export type ShownRefusal = { code: RefusalCode; detail?: string; fields: string[] };

const isCode = (code: unknown): code is ErrorCode | "offline" =>
  typeof code === "string" && (code === "offline" || Object.hasOwn(errorCatalogue, code));

const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];

/** Any thrown thing as a refusal. A tRPC error without the server's data means that it was not reached. */
export function refusalOf(error: unknown): ShownRefusal {
  const data: unknown = error instanceof TRPCClientError ? error.data : error;
  if (typeof data !== "object" || data === null || !("code" in data) || !isCode(data.code)) {
    return { code: error instanceof TRPCClientError ? "offline" : "broken", fields: [] };
  }
  const detail = "detail" in data && typeof data.detail === "string" ? data.detail : undefined;
  return { code: data.code, detail, fields: "fields" in data ? textsOf(data.fields) : [] };
}

/** The sentence a person reads for an error. */
export const sentenceOf = (error: unknown): string => t(`errors.${refusalOf(error).code}`);
