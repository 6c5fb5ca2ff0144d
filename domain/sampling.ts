import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** Names the way of drawing, so that a draw can be repeated long after the product has learned others. */
export const simpleRandomAlgorithm = "srs-prn-sha256/1";

export type Draw = {
  algorithm: string;
  seed: string;
  frameSize: number;
  frameHash: string;
  /** Chance of every element of the frame to be drawn; its weight is one divided by this. */
  inclusionProbability: number;
  /** Drawn ids by rank; the next rank moves up when one has to leave. */
  drawn: string[];
};

/**
 * Simple random sample without replacement by permanent random numbers: every id gets the number
 * SHA-256(`seed:id`) and the `size` smallest are drawn (Ohlsson 1995). Whoever has the seed and the frame can draw it
 * again, in any language, and a withdrawal shifts nobody else's number.
 * Throws a RangeError when the size is not a whole number from 1 to the size of the frame, or an id is there twice.
 */
export function drawSimpleRandom({
  frame,
  size,
  seed,
}: {
  frame: readonly string[];
  size: number;
  seed: string;
}): Draw {
  if (new Set(frame).size !== frame.length) throw new RangeError("an id is in the frame twice");
  if (!Number.isInteger(size) || size < 1 || size > frame.length) throw new RangeError(`size out of range: ${size}`);
  return {
    algorithm: simpleRandomAlgorithm,
    seed,
    frameSize: frame.length,
    frameHash: frameHash(frame),
    inclusionProbability: size / frame.length,
    drawn: rankFrame(frame, seed).slice(0, size),
  };
}

/** The whole frame in the order in which it would be drawn. */
export function rankFrame(frame: readonly string[], seed: string): string[] {
  return frame
    .map((id) => ({ id, number: bytesToHex(sha256(utf8ToBytes(`${seed}:${id}`))) }))
    .toSorted((a, b) => (a.number < b.number ? -1 : 1))
    .map(({ id }) => id);
}

/** Fingerprint of a frame: SHA-256 in hex of its ids, sorted by code unit, with a newline between them. */
export function frameHash(frame: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(frame.toSorted().join("\n"))));
}
