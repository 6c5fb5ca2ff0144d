import { beginAttempt, forgetAttempts } from "../../db/queries/logins.ts";
import { findPassword, useStep } from "../../db/queries/ways-in.ts";
import { Refusal } from "../../domain/errors.ts";
import type { AuthParts } from "./auth.ts";
import { totpPurpose } from "./invitations.ts";
import { isPassword } from "./password.ts";
import { keyedHash, unseal } from "./secrets.ts";
import { stepOfCode } from "./totp.ts";

/**
 * Failed attempts a minute. A client may be a whole office behind one address, where a Monday morning brings several
 * mistyped codes at once; an account is one person.
 */
const mostPerAccount = 5;
const mostPerClient = 20;

type Proof = { email: string; password: string; code: string };

/**
 * Checks a password and an authenticator code; answers the member. Every failure is the same refusal after the same
 * work: an unknown account, a member who has left, a wrong password, a wrong or used code.
 */
export function makePasswordDoor({ db, config, now, audit }: AuthParts) {
  const prove = async ({ email, password, code }: Proof): Promise<string | null> => {
    const found = await findPassword(db, email);
    if (!(await isPassword(password, found?.hash)) || !found) return null;
    const secret = await unseal(config.secret, totpPurpose, found.sealedSecret);
    const step = secret === null ? null : stepOfCode({ secret, code, now: now() });
    if (step === null || !(await useStep(db, { memberId: found.memberId, step }))) return null;
    return found.memberId;
  };

  const begin = async (keys: readonly { key: string; most: number }[]): Promise<string[]> => {
    const begun: string[] = [];
    for (const { key, most } of keys) {
      const id = await beginAttempt(db, { key, most, now: now() });
      if (id === null) {
        await forgetAttempts(db, begun, now());
        throw new Refusal("login.too-many-attempts");
      }
      begun.push(id);
    }
    return begun;
  };

  return async (proof: Proof, client: string): Promise<string> => {
    const email = proof.email.trim().toLowerCase();
    const account = keyedHash(config.secret, "account", email);
    const begun = await begin([
      { key: account, most: mostPerAccount },
      { key: keyedHash(config.secret, "client", client), most: mostPerClient },
    ]);
    const memberId = await prove({ ...proof, email });
    await forgetAttempts(db, memberId === null ? [] : begun, now());
    if (memberId === null) {
      await audit.write({ actorId: null, action: "sign-in-failed", subjectKind: "account", subjectId: account });
      throw new Refusal("login.failed");
    }
    return memberId;
  };
}
