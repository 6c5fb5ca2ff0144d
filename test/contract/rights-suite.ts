import { beforeAll, describe, expect, test } from "vitest";
import type { Db } from "../../db/database.ts";
import { factsOf } from "../../db/queries/facts.ts";
import { permissions, permits, roomAccess, type Actor, type Permission } from "../../domain/permissions.ts";
import { appRouter } from "../../server/routers/index.ts";
import { strangers, subjects, peopleOf, openTwoTeams, type Persona, type TwoTeams } from "../server/two-teams.ts";

type Declared = { permission?: Permission; public?: true };
type Flat = Record<string, { _def: { type: string; meta?: Declared } }>;

// tRPC types this map as nested as the routers are; the map itself is flat, by path.
const flat = appRouter._def.procedures as unknown as Flat;
const procedures = Object.entries(flat).map(([path, { _def }]) => ({
  path,
  type: _def.type,
  declared: _def.meta ?? {},
}));

const inputFor = (permission: Permission, ids: Record<string, string>) => {
  const { about } = permissions[permission];
  return about === "none" ? {} : { [`${about}Id`]: ids[about] ?? "" };
};

/** Every door of the server, tried by everybody: the same on every database and runtime. */
export function rightsSuite(openDb: () => Promise<Db>): void {
  describe("rights", () => {
    let place: TwoTeams;
    beforeAll(async () => {
      place = await openTwoTeams(await openDb());
    });

    const isPermitted = async (person: Actor | null, permission: Permission, ids: Record<string, string>) => {
      if (!person) return false;
      const { about } = permissions[permission];
      const facts = await factsOf(place.db, about, ids[about] ?? "");
      return facts !== undefined && permits(person, permission, facts);
    };

    test("every procedure declares a permission or that it is public", () => {
      const silent = procedures.filter(({ declared }) => !declared.permission && !declared.public);
      expect(silent.map(({ path }) => path)).toEqual([]);
      expect(procedures.length).toBeGreaterThan(25);
    });

    test("only who is signed in is public", () => {
      expect(procedures.filter(({ declared }) => declared.public).map(({ path }) => path)).toEqual(["me.show"]);
    });

    for (const persona of [...peopleOf, "nobody"] as (Persona | "nobody")[]) {
      test(`${persona} gets through exactly the procedures that the table gives`, async () => {
        const person = persona === "nobody" ? null : place.people[persona];
        const refused: string[] = [];
        for (const { path, type, declared } of procedures) {
          if (!declared.permission) continue;
          const input = inputFor(declared.permission, place.ids);
          const answer = await place.call(persona, { path, type, input });
          const isRefused = answer.code === "not-found" || answer.code === "login.required";
          expect({ path, isRefused }).toEqual({
            path,
            isRefused: !(await isPermitted(person, declared.permission, place.ids)),
          });
          if (isRefused) refused.push(path);
        }
        expect(refused.length).toBeGreaterThan(0);
      });
    }

    test("no and not there are the same answer", async () => {
      for (const { path, type, declared } of procedures) {
        if (!declared.permission || permissions[declared.permission].about === "none") continue;
        for (const persona of strangers) {
          const no = await place.call(persona, { path, type, input: inputFor(declared.permission, place.ids) });
          const notThere = await place.call(persona, {
            path,
            type,
            input: inputFor(declared.permission, subjects.absent),
          });
          expect({ path, ...no }).toEqual({ path, ...notThere });
        }
      }
    });

    test("the socket door gives each person what the same table says, and one answer to no and not there", async () => {
      const { dossier, session } = place.ids;
      for (const persona of peopleOf) {
        const person = place.people[persona];
        const sessionFacts = (await factsOf(place.db, "session", session ?? "")) ?? {};
        const dossierFacts = (await factsOf(place.db, "dossier", dossier ?? "")) ?? {};
        const expected = {
          dossier: roomAccess(person, "dossier", dossierFacts, false),
          session: roomAccess(person, "session", sessionFacts, true),
          sheet: roomAccess(person, "private-sheet", sessionFacts, true),
        };
        const got = {
          dossier: await place.enter(persona, `dossier/${dossier}`),
          session: await place.enter(persona, `session/${session}`),
          sheet: await place.enter(persona, `session/${session}/private`),
        };
        expect({ persona, ...got }).toEqual({ persona, ...expected });
        expect(await place.enter(persona, `dossier/${subjects.absent.dossier}`)).toBeNull();
        expect(await place.enter(persona, "casus/../dossier")).toBeNull();
      }
      expect(await place.enter("nobody", `dossier/${dossier}`)).toBe("login-required");
    });

    test("a private sheet opens under its own member's name, whoever asks", async () => {
      const key = await place.roomKey("invited", `session/${place.ids.session}/private`);
      expect(key).toBe(`session/${place.ids.session}/private/${place.people.invited.id}`);
      expect(
        await place.enter("invited", `session/${place.ids.session}/private/${place.people.colleague.id}`),
      ).toBeNull();
    });

    test("a download is refused to everybody but the onderzoeker who drew the sample", async () => {
      for (const persona of [...peopleOf, "nobody"] as (Persona | "nobody")[]) {
        const status = await place.download(persona, `/download/sample/${place.ids.sample}.csv`);
        const expected = persona === "researcher" ? 200 : persona === "nobody" ? 401 : 404;
        expect({ persona, status }).toEqual({ persona, status: expected });
      }
    });
  });
}
