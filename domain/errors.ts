/** Every refusal the server can give: a code that the client has a sentence for, and its HTTP status. */
export const errorCatalogue = {
  "login.required": 401,
  "login.failed": 401,
  "login.too-many-attempts": 429,
  "request.malformed": 400,
  "request.foreign-origin": 403,
  "request.too-many": 429,
  /** "No" and "not there" are one answer, so that ids do not leak (design §3). */
  "not-found": 404,
  "personal-data.found": 422,
  "session.conflict": 409,
  "session.refused": 409,
  "session.closed": 409,
  "plan.calibration": 422,
  "method.changed": 409,
  "evaluation.closed": 409,
  "precedent.exists": 409,
  "precedent.changed": 409,
  "afspraak.changed": 409,
  "afspraak.removed": 409,
  "precedent.no-lesson": 409,
  "sample.frame-too-small": 422,
  "contact.in-the-future": 422,
  "note.too-many-names": 422,
  "reflection.conflict": 409,
  "reflection.submitted": 409,
  "reflection.empty": 422,
  "member.email-taken": 409,
  "member.not-yourself": 409,
  internal: 500,
} as const;

export type ErrorCode = keyof typeof errorCatalogue;

/** A refusal that may be shown: `code` is in the catalogue, `detail` says which rule of several it was. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly detail: string | undefined;

  constructor(code: ErrorCode, detail?: string) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = "Refusal";
    this.code = code;
    this.detail = detail;
  }
}
