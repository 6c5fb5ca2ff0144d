import { describe, expect, test } from "vitest";
import { keeping, keptSince, versionsToDrop, type Kept } from "../../../domain/note/keep.ts";

const hour = 3_600_000;
const day = 24 * hour;
/** A Wednesday, noon in Amsterdam. */
const now = Date.UTC(2021, 2, 10, 11);

/** One version every three hours, day and night, as long ago as `days`. */
function busy(days: number): Kept[] {
  const count = days * 8;
  return Array.from({ length: count }, (_, index) => {
    const at = now - (count - 1 - index) * 3 * hour;
    return { id: String(at), at, name: null };
  });
}

function kept(versions: readonly Kept[]): Kept[] {
  const dropped = new Set(versionsToDrop(versions, now));
  return versions.filter(({ id }) => !dropped.has(id));
}

const between = (versions: readonly Kept[], from: number, to: number) =>
  versions.filter(({ at }) => now - at > from && now - at <= to);

describe("which versions of a note are kept", () => {
  const left = kept(busy(400));

  test("every one of the last two days", () => {
    expect(between(left, -1, 2 * day)).toHaveLength(17);
  });

  test("then the last of each day, for thirty days", () => {
    const daily = between(left, 2 * day, 30 * day);
    expect(daily).toHaveLength(28);
    // The last three hours before midnight in Amsterdam.
    expect(daily.every(({ at }) => new Date(at).getUTCHours() === 20)).toBe(true);
  });

  test("then the last of each of the weeks of half a year, and of what is older nothing", () => {
    expect(between(left, 30 * day, 182 * day)).toHaveLength(23);
    expect(between(left, 182 * day, 400 * day)).toEqual([]);
    expect(keptSince(now).unnamed).toBe(now - 182 * day);
  });

  test("the newest, however old it is: it is what the note is compared with", () => {
    const old = [
      { id: "a", at: now - 900 * day, name: null },
      { id: "b", at: now - 800 * day, name: null },
    ];
    expect(versionsToDrop(old, now)).toEqual(["a"]);
  });

  test("one that was given a name for a year, also beside another of that day", () => {
    const versions = busy(400).map((version, index) =>
      index % 100 === 0 ? { ...version, name: "voor het MDO" } : version,
    );
    const named = kept(versions).filter(({ name }) => name !== null);
    expect(named.length).toBe(
      between(
        versions.filter(({ name }) => name !== null),
        -1,
        365 * day,
      ).length,
    );
    expect(named.every(({ at }) => now - at <= 365 * day)).toBe(true);
  });

  test("two hundred at most, and of those without a name the oldest go first", () => {
    const versions = Array.from({ length: 500 }, (_, index) => ({
      id: String(index),
      at: now - (500 - index) * 60_000,
      name: index === 3 ? "het begin" : null,
    }));
    const ids = kept(versions).map(({ id }) => id);
    expect(ids).toHaveLength(keeping.most);
    expect(ids.slice(0, 2)).toEqual(["3", "301"]);
    expect(ids.at(-1)).toBe("499");
  });

  test("the same ones when the rule is applied again", () => {
    expect(versionsToDrop(left, now)).toEqual([]);
  });
});
