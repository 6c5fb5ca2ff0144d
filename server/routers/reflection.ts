import { z } from "zod";
import {
  addConsent,
  consentHistory,
  loadReflection,
  reflectionsOf,
  samplesOf,
  saveDraft,
  submitDraft,
  usesOfSamplesWith,
} from "../../db/queries/reflections.ts";
import { consentInForce, consentTextVersion, purposes } from "../../domain/consent.ts";
import { Refusal } from "../../domain/errors.ts";
import { mensbeelden, reflectionPrompts } from "../../domain/reflection.ts";
import type { SignedIn } from "../context.ts";
import { may, router } from "../trpc.ts";
import {
  isWritten,
  listedReflection,
  reflection,
  reflectionList,
  savedDraft,
  shownReflection,
  warningsOf,
} from "../views/reflection.ts";
import { writeChange } from "../write-change.ts";
import { instant, nothing } from "../views/shapes.ts";
import { idSchema } from "./session-command.ts";

const text = z.string().max(6000);
const isPrompt = (id: string) => reflectionPrompts.some((prompt) => prompt.id === id);
const about = { reflectionId: idSchema };
/** `updatedAt` of the version that a change was made on: another tab's later version is not overwritten unseen. */
const version = { basedOn: z.int() };

async function load({ db }: SignedIn, reflectionId: string) {
  const found = await loadReflection(db, reflectionId);
  if (!found) throw new Refusal("not-found");
  return found;
}

/** Why nothing was written: it was submitted before, or changed meanwhile. */
async function refuseStale(ctx: SignedIn, reflectionId: string): Promise<never> {
  const { submittedAt } = await load(ctx, reflectionId);
  throw new Refusal(submittedAt === null ? "reflection.conflict" : "reflection.submitted");
}

export const reflectionRouter = router({
  /** The caller's own reflections: those still to write, and those submitted with who drew them. */
  list: may("reflection:list")
    .output(reflectionList)
    .query(async ({ ctx }) => {
      const authorId = ctx.actor.id;
      const [rows, consents, samples] = await Promise.all([
        reflectionsOf(ctx.db, authorId),
        consentHistory(ctx.db, { authorId }),
        samplesOf(ctx.db, { authorId }),
      ]);
      const listed = rows.map((row) => listedReflection(row, consents, samples));
      return {
        toWrite: listed.filter((row) => row.submittedAt === null),
        submitted: listed.filter((row) => row.submittedAt !== null),
      };
    }),

  show: may("reflection:read")
    .input(z.strictObject(about))
    .output(reflection)
    .query(async ({ ctx, input: { reflectionId } }) => {
      const [row, history, samples, uses] = await Promise.all([
        load(ctx, reflectionId),
        consentHistory(ctx.db, { reflectionId }),
        samplesOf(ctx.db, { reflectionId }),
        usesOfSamplesWith(ctx.db, reflectionId),
      ]);
      return shownReflection(row, history, samples, uses);
    }),

  /** Keeps a draft. Answers the version it became and what in it looks like personal data. */
  save: may("reflection:write")
    .input(
      z.strictObject({
        ...about,
        ...version,
        answers: z.record(z.string().refine(isPrompt), text),
        mensbeeld: z.enum(mensbeelden).nullable(),
        ownWords: text,
      }),
    )
    .output(savedDraft)
    .mutation(async ({ ctx, input }) => {
      const updatedAt = await saveDraft(ctx.db, { ...input, now: ctx.now() });
      if (updatedAt === undefined) return refuseStale(ctx, input.reflectionId);
      return { updatedAt, warnings: warningsOf(input) };
    }),

  /** Fixes the text. Consent can still be given and withdrawn afterwards. */
  submit: may("reflection:write")
    .input(z.strictObject({ ...about, ...version }))
    .output(z.object({ submittedAt: instant }))
    .mutation(async ({ ctx, input }) => {
      const { reflectionId } = input;
      if (!isWritten(await load(ctx, reflectionId))) throw new Refusal("reflection.empty");
      const submittedAt = await submitDraft(ctx.db, { ...input, now: ctx.now() });
      if (submittedAt === undefined) return refuseStale(ctx, reflectionId);
      await writeChange(ctx, { kind: "reflection", id: reflectionId }, { what: "submitted" });
      return { submittedAt };
    }),

  /** Gives or withdraws consent for one purpose, before or after submitting. Saying the same again adds nothing. */
  setConsent: may("reflection:write")
    .input(z.strictObject({ ...about, purpose: z.enum(purposes), given: z.boolean() }))
    .output(nothing)
    .mutation(async ({ ctx, input: { reflectionId, purpose, given } }) => {
      const history = await consentHistory(ctx.db, { reflectionId });
      if (consentInForce(history)[purpose] === given) return;
      const at = Math.max(ctx.now(), ...history.map((event) => event.at + 1));
      await addConsent(ctx.db, { reflectionId, purpose, given, textVersion: consentTextVersion, at });
      await writeChange(ctx, { kind: "reflection", id: reflectionId }, { what: "consent", purpose, given });
    }),
});
