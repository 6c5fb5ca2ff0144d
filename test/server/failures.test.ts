import { describe, expect, test } from "vitest";
import { contact } from "../../db/schema/index.ts";
import { failureFacts } from "../../server/failure.ts";
import { aContactSaying, json, openRequestPlace } from "./request-place.ts";

const canary = "de kanarie zong om half drie";

describe("[trust 31] an error", () => {
  test.each(["{", "null", "[]", '{"json":', "\u0000", '"', "{}{}"])(
    "in JSON (%j) says that, and no more",
    async (body) => {
      const place = await openRequestPlace();
      const doors = ["/trpc/afspraak.complete", "/auth/sign-in", "/auth/invitation", "/demo/sign-in"];
      for (const path of doors) {
        const answer = await place.post(path, body, json);
        const said = await answer.text();
        expect({ path, status: answer.status, code: said.includes('"request.malformed"') }).toEqual({
          path,
          status: 400,
          code: true,
        });
        expect(said).not.toMatch(/JSON at|Unexpected|node_modules|\.ts|stack|zod/i);
      }
    },
  );

  test("that nobody foresaw is a code for the person and a place for the operator, without what was written", async () => {
    const place = await openRequestPlace();
    place.sqlite.exec(
      "create trigger broken before insert on contact begin select raise(abort, 'SQLITE_FULL in secret'); end",
    );
    const input = aContactSaying(place.ids.dossier ?? "", canary);
    const answer = await place.post("/trpc/dossier.addContact", JSON.stringify(input), json);
    const said = await answer.text();
    expect([answer.status, JSON.parse(said)]).toEqual([
      500,
      { error: { code: -32603, message: "internal", data: { httpStatus: 500, code: "internal" } } },
    ]);
    expect(answer.headers.get("x-request-id")).toMatch(/^[\w-]{20,}$/);
    expect(await place.db.select().from(contact)).toEqual([]);

    const failure = await place.db
      .insert(contact)
      .values({ ...input, memberId: place.people.invited.id, createdAt: 0 } as typeof contact.$inferInsert)
      .catch((error: unknown) => error);
    expect(String(failure)).toContain(canary);
    const facts = failureFacts(failure);
    expect(JSON.stringify(facts)).not.toContain(canary);
    expect(facts.database).toContain("SQLITE_FULL");
    expect(facts.at).toContain("at ");
  });

  test("outside the procedures is a code as well", async () => {
    const place = await openRequestPlace();
    place.sqlite.exec("alter table login rename to elsewhere");
    for (const path of ["/demo/rooms", `/download/sample/${place.ids.sample}.csv`]) {
      const answer = await place.app.request(path, { headers: { cookie: "login=x" } });
      expect([path, answer.status, await answer.json()]).toEqual([path, 500, { code: "internal" }]);
      expect(answer.headers.get("content-security-policy")).toContain("default-src 'self'");
    }
  });
});
