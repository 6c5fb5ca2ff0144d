import { expect, test } from "vitest";
import { privateSheetKey } from "../../../server/room-name.ts";
import { openTable } from "./table-place.ts";

/** A table with a casus on it. Joris has the session open on his screen, and has not sat down. */
async function withoutJoris() {
  const table = await openTable(["daan", "fatima", "joris", "sevda"], "roddelmethode");
  await table.as("joris");
  for (const slug of ["daan", "fatima", "sevda", "rafael"]) await table.give(slug, { type: "join" });
  await table.give("daan", { type: "open" });
  await table.give("daan", { type: "startCasus", casusId: table.casusId });
  return table;
}

test("who has not sat down yet is let into the own sheet anew when the session opens", async () => {
  using table = await withoutJoris();
  expect(table.closed).toContain(privateSheetKey(table.sessionId, table.idOf("joris")));
});

test("who has not sat down yet may write and is silent with the phase, as who sits there", async () => {
  using table = await withoutJoris();
  const rights = () => table.granted.get(`session/${table.sessionId}`) ?? {};
  const [joris, sevda, rafael] = ["joris", "sevda", "rafael"].map((slug) => table.idOf(slug));
  const seen = new Set<string>();
  for (const phase of ["roddelen", "reactie"]) {
    await table.goTo(phase);
    expect(rights()[joris ?? ""], phase).toBe(rights()[sevda ?? ""]);
    expect(rights()[rafael ?? ""], phase).toBe("read");
    seen.add(rights()[joris ?? ""] ?? "");
  }
  expect([...seen].toSorted()).toEqual(["read", "write"]);
});
