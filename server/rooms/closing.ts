/**
 * Why a socket is closed: one fixed list.
 * y-websocket 3.1 takes 4400–4499 as final and stops; every other code makes it come back, so only causes that coming back can cure lie outside.
 */
export const CLOSING = {
  malformed: { code: 4400, reason: "malformed" },
  "login-required": { code: 4401, reason: "login-required" },
  "foreign-client": { code: 4403, reason: "foreign-client" },
  /** One answer for "no" and "not there", so that ids do not leak. */
  refused: { code: 4404, reason: "refused" },
  revoked: { code: 4410, reason: "revoked" },
  "message-too-big": { code: 4413, reason: "message-too-big" },
  "document-full": { code: 4414, reason: "document-full" },
  "too-many-gaps": { code: 4424, reason: "too-many-gaps" },
  "too-many-connections": { code: 4428, reason: "too-many-connections" },
  "too-fast": { code: 4429, reason: "too-fast" },
  /** A right or the room changed: come back and be admitted anew. */
  changed: { code: 4503, reason: "changed" },
  /** Half an hour went by since the door looked at the login: whoever was active meanwhile is let in again. */
  "login-expired": { code: 4519, reason: "login-expired" },
  /** The document could not be read or changes could not be kept; the client still has them and tries again. */
  storage: { code: 4507, reason: "storage" },
  restart: { code: 1012, reason: "restart" },
  "slow-reader": { code: 1013, reason: "slow-reader" },
} as const;

export type Closing = keyof typeof CLOSING;
