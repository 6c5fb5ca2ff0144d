import { TRPCClientError } from "@trpc/client";
import { errorCatalogue, type ErrorCode } from "../../domain/errors.ts";
import { t } from "./i18n.ts";

/** Beside the server's codes: it was not reached, or this page itself went wrong (a bug, a chunk that a new version replaced). */
export type RefusalCode = ErrorCode | "offline" | "broken";

/**
 * What the screen knows of an error: its code, which rule of several it was, which fields it is about, and the id under
 * which the operator's log has it.
 */
export type ShownRefusal = { code: RefusalCode; detail?: string; fields: string[]; request?: string };

const isCode = (code: unknown): code is ErrorCode | "offline" =>
  typeof code === "string" && (code === "offline" || Object.hasOwn(errorCatalogue, code));

const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];

/** The id that the server gave to its answer. */
export const requestOf = (answer: unknown): string | undefined =>
  (answer instanceof Response && answer.headers.get("x-request-id")) || undefined;

const requestIn = (error: unknown): string | undefined => {
  if (error instanceof TRPCClientError) return requestOf(error.meta?.response);
  const known = typeof error === "object" && error !== null && "request" in error ? error.request : undefined;
  return typeof known === "string" ? known : undefined;
};

/** Any thrown thing as a refusal. A tRPC error without the server's data means that it was not reached. */
export function refusalOf(error: unknown): ShownRefusal {
  const data: unknown = error instanceof TRPCClientError ? error.data : error;
  if (typeof data !== "object" || data === null || !("code" in data) || !isCode(data.code)) {
    return { code: error instanceof TRPCClientError ? "offline" : "broken", fields: [] };
  }
  const detail = "detail" in data && typeof data.detail === "string" ? data.detail : undefined;
  return { code: data.code, detail, fields: "fields" in data ? textsOf(data.fields) : [], request: requestIn(error) };
}

/** The sentence a person reads for an error; what nobody foresaw comes with the number to ask about it by. */
export function sentenceOf(error: unknown): string {
  const { code, request } = refusalOf(error);
  const sentence = t(`errors.${code}`);
  return code === "internal" && request ? `${sentence} ${t("errors.number", request)}` : sentence;
}
