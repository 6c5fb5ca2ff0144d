import { describe, expect, test } from "vitest";
import { authorsSince, joinRemovals, joinTraces, peopleOf } from "../../../domain/note/traces.ts";

const out = (member: string, client: number, clock: number, length: number) => ({ member, client, clock, length });

describe("the traces of who did what", () => {
  test("a key held down is one stretch, and another's work beside it stays apart", () => {
    const removals = [out("noor", 1, 12, 1), out("noor", 1, 11, 1), out("noor", 1, 10, 1), out("sam", 1, 13, 2)];
    expect(joinRemovals(removals)).toEqual([out("noor", 1, 10, 3), out("sam", 1, 13, 2)]);
  });

  test("what somebody typed since is theirs, and what was there already is nobody's change", () => {
    const authors = authorsSince(new Map([[7, 10]]), {
      clients: [
        [7, "noor"],
        [8, "sam"],
      ],
      removals: [],
    });
    expect(authors.writerOf({ client: 7, clock: 8, length: 2 })).toBeNull();
    expect(authors.writerOf({ client: 7, clock: 10, length: 2 })).toBe("noor");
    expect(authors.writerOf({ client: 8, clock: 0, length: 1 })).toBe("sam");
  });

  test("a stretch is found in the middle of what was taken out in one go, and not beside it", () => {
    const authors = authorsSince(new Map(), {
      clients: [[9, "joris"]],
      removals: [out("noor", 1, 10, 5), out("sam", 2, 10, 5)],
    });
    expect(authors.removerOf({ client: 1, clock: 12, length: 1 })).toBe("noor");
    expect(authors.removerOf({ client: 1, clock: 8, length: 4 })).toBe("noor");
    expect(authors.removerOf({ client: 2, clock: 14, length: 9 })).toBe("sam");
    expect(authors.removerOf({ client: 2, clock: 15, length: 1 })).toBeNull();
    expect(authors.removerOf({ client: 3, clock: 12, length: 1 })).toBeNull();
  });

  test("where the traces are gone and one person was at work, it was that person; of two nobody is named", () => {
    const span = { client: 1, clock: 3, length: 2 };
    expect(authorsSince(new Map(), { clients: [[9, "joris"]], removals: [] }).removerOf(span)).toBe("joris");
    const two = authorsSince(new Map(), {
      clients: [
        [9, "joris"],
        [8, "sam"],
      ],
      removals: [],
    });
    expect(two.removerOf(span)).toBeNull();
  });

  test("of two spans of time one after the other all is kept, and each person counts once", () => {
    const first = { clients: [[7, "noor"]] satisfies [number, string][], removals: [out("sam", 7, 0, 2)] };
    const second = {
      clients: [
        [7, "noor"],
        [8, "joris"],
      ] satisfies [number, string][],
      removals: [out("sam", 7, 2, 2)],
    };
    const both = joinTraces(first, second);
    expect(peopleOf(both)).toEqual(["noor", "joris", "sam"]);
    expect(both.removals).toEqual([out("sam", 7, 0, 4)]);
  });
});
