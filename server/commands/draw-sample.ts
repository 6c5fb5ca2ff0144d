import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { newId } from "../../db/id.ts";
import { frameOf, storeSample } from "../../db/queries/samples.ts";
import type { Condition } from "../../domain/conditions/condition.ts";
import type { Purpose } from "../../domain/consent.ts";
import { Refusal } from "../../domain/errors.ts";
import { researchCode, type CodedKind } from "../../domain/pseudonym.ts";
import { drawSimpleRandom } from "../../domain/sampling.ts";
import type { SignedIn } from "../context.ts";

export type SampleRequest = {
  /** How many reflections. */
  size: number;
  /** First and last day of the sessions looked back on. */
  from: string;
  to: string;
  condition: Condition | null;
  seed: string;
  purpose: Purpose;
  reason: string;
};

/** Codes of one study purpose: the key of a purpose comes from the deployment's, so codes of two purposes never match. */
function codesFor(studyKey: string, purpose: Purpose) {
  const key = hmac(sha256, utf8ToBytes(studyKey), utf8ToBytes(`study:${purpose}`));
  return (kind: CodedKind, id: string) => researchCode({ key, kind, id });
}

/**
 * Draws a simple random sample of the reflections whose authors consented, and stores all that is needed to draw it
 * again. Answers the sample's id. Refuses sample.frame-too-small with the size of the frame as its detail.
 */
export async function drawSample(ctx: SignedIn, request: SampleRequest): Promise<string> {
  const { db, config, now, audit, login } = ctx;
  const { size, seed, purpose, from, to, condition, reason } = request;
  const frame = await frameOf(db, request);
  if (size > frame.length) throw new Refusal("sample.frame-too-small", String(frame.length));

  const { drawn, algorithm, frameHash, frameSize, inclusionProbability } = drawSimpleRandom({
    frame: frame.map((row) => row.id),
    size,
    seed,
  });
  const authors = new Map(frame.map((row) => [row.id, row.authorId]));
  const code = codesFor(config.studyKey, purpose);
  const sampleId = newId();
  await storeSample(
    db,
    {
      id: sampleId,
      drawnById: login.member.id,
      drawnAt: now(),
      purpose,
      reason,
      condition,
      from,
      to,
      size,
      seed,
      algorithm,
      frameSize,
      frameHash,
    },
    drawn.map((reflectionId, index) => ({
      sampleId,
      reflectionId,
      rank: index + 1,
      inclusionProbability,
      reflectionCode: code("reflection", reflectionId),
      authorCode: code("author", authors.get(reflectionId) ?? ""),
    })),
  );
  await audit.write({
    actorId: login.member.id,
    action: "sample",
    subjectKind: "sample",
    subjectId: sampleId,
    detail: { purpose, size, frameSize, condition },
  });
  return sampleId;
}
