import {
  findInvitation,
  linkIdentity,
  replaceInvitation,
  setPassword,
  takeInvitation,
} from "../../db/queries/ways-in.ts";
import { Refusal } from "../../domain/errors.ts";
import type { AuthParts } from "./auth.ts";
import { hashPassword } from "./password.ts";
import { hashToken, newToken, seal, unseal } from "./secrets.ts";
import { newTotpSecret, stepOfCode, totpAddress } from "./totp.ts";

/** An invitation works for seven days, once. */
const invitationTime = 7 * 86_400_000;

/** What the authenticator secrets in the database are sealed for. */
export const totpPurpose = "totp";

export type Invitations = {
  /**
   * Makes the link with which a member chooses a way in, for the first time or after losing password or phone; what the
   * member had keeps working until the link is used. The link is shown once, to be handed over; only its hash is stored.
   */
  invite(about: { memberId: string; invitedById: string | null }): Promise<{ url: string; expiresAt: number }>;
};

export type InvitationDoor = Invitations & {
  /** What the invited person needs to see: who the link is for, and the secret for the authenticator app. */
  show(token: string): Promise<{ name: string; email: string; secret: string; address: string }>;
  /** Sets the password and the authenticator, and uses the invitation up; answers the member to sign in. */
  accept(way: { token: string; password: string; code: string }): Promise<string>;
  /** Links an identity at the provider instead; answers the member to sign in, or null when it cannot be. */
  link(way: { tokenHash: string; issuer: string; subject: string }): Promise<string | null>;
};

export function makeInvitations({ db, config, now, audit }: AuthParts): InvitationDoor {
  const open = async (token: string) => {
    const invitation = await findInvitation(db, { tokenHash: hashToken(token), now: now() });
    const secret = invitation && (await unseal(config.secret, totpPurpose, invitation.sealedSecret));
    if (!invitation || !secret) throw new Refusal("not-found");
    return { ...invitation, secret };
  };

  const accepted = (memberId: string, by: string) =>
    audit.write({
      actorId: memberId,
      action: "invitation-accepted",
      subjectKind: "member",
      subjectId: memberId,
      detail: { by },
    });

  return {
    async invite({ memberId, invitedById }) {
      const token = newToken();
      const expiresAt = now() + invitationTime;
      const sealedSecret = await seal(config.secret, totpPurpose, newTotpSecret());
      await replaceInvitation(db, {
        memberId,
        tokenHash: hashToken(token),
        sealedSecret,
        createdById: invitedById,
        expiresAt,
      });
      await audit.write({ actorId: invitedById, action: "invite", subjectKind: "member", subjectId: memberId });
      // After the #, so that the token is in no log and no Referer.
      return { url: `${config.origin}/welkom#${token}`, expiresAt };
    },

    async show(token) {
      const { name, email, secret } = await open(token);
      return { name, email, secret, address: totpAddress({ secret, email }) };
    },

    async accept({ token, password, code }) {
      const { memberId, secret, sealedSecret } = await open(token);
      const step = stepOfCode({ secret, code, now: now() });
      if (step === null) throw new Refusal("login.failed", "code");
      const hash = await hashPassword(password);
      if (!(await takeInvitation(db, hashToken(token)))) throw new Refusal("not-found");
      await setPassword(db, { memberId, hash, sealedSecret, step, now: now() });
      await accepted(memberId, "password");
      return memberId;
    },

    async link({ tokenHash, issuer, subject }) {
      const invitation = await findInvitation(db, { tokenHash, now: now() });
      if (!invitation || !(await takeInvitation(db, tokenHash))) return null;
      const { memberId } = invitation;
      if (!(await linkIdentity(db, { memberId, issuer, subject, now: now() }))) return null;
      await accepted(memberId, "oidc");
      return memberId;
    },
  };
}
