import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  permissions,
  permits,
  roles,
  roomAccess,
  scopeOf,
  type Actor,
  type Permission,
  type Role,
} from "../../domain/permissions.ts";

const all = Object.keys(permissions).filter((name): name is Permission => name in permissions);

/** One row per permission, one column per role, in a cell how far it reaches; aligned as the formatter aligns tables. */
function tableOfRights(): string {
  const rows = all.map((permission) => [`\`${permission}\``, ...roles.map((role) => scopeOf(role, permission) ?? "–")]);
  const cells = [["permission", ...roles], ...rows];
  const widths = ["permission", ...roles].map((_, column) =>
    Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`;
  const [head = [], ...body] = cells;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...body.map(line)].join("\n");
}

const actor = (role: Role, teamId: string | null, id: string = role): Actor => ({ id, role, teamId });
const noor = actor("klantmanager", "first", "noor");
const teamleider = actor("teamleider", "first");
const onderzoeker = actor("onderzoeker", null);
const beheerder = actor("beheerder", null);
const everybody = [noor, teamleider, onderzoeker, beheerder];

const given = (role: Role) => all.filter((permission) => scopeOf(role, permission) !== undefined);
const kinds = (role: Role) => [...new Set(given(role).map((permission) => permission.split(":")[0]))];

describe("the table of rights", () => {
  test("is printed in the README as it is", () => {
    const table = tableOfRights();
    process.stdout.write(`${table}\n`);
    const printed = /<!-- rights -->\n([\s\S]*?)<!-- \/rights -->/.exec(readFileSync("README.md", "utf8"))?.[1];
    expect(printed?.trim()).toBe(table);
  });

  test("someone without a role in it may do nothing", () => {
    // As a token of an older version could still name it.
    const stranger = { id: "x", role: "gast" as Role, teamId: "first" };
    const facts = { teamId: "first", ownerId: "x", invitedIds: ["x"] };
    expect(all.filter((permission) => permits(stranger, permission, facts))).toEqual([]);
  });
});

describe("a beheerder", () => {
  test("manages people and reads the trail, and that is all", () => {
    expect(given("beheerder")).toEqual(["member:list", "member:invite", "member:change", "audit:read"]);
  });

  test("sees no dossier, session, reflection or sample, not even as somebody invited or the owner", () => {
    const facts = { teamId: "first", ownerId: beheerder.id, invitedIds: [beheerder.id] };
    const content = all.filter((permission) =>
      /^(dossier|session|casus|afspraak|reflection|sample|week):/.test(permission),
    );
    expect(content.length).toBeGreaterThan(15);
    expect(content.filter((permission) => permits({ ...beheerder, teamId: "first" }, permission, facts))).toEqual([]);
    for (const room of ["dossier", "session", "private-sheet"] as const) {
      expect(roomAccess({ ...beheerder, teamId: "first" }, room, facts, true)).toBeNull();
    }
  });
});

describe("an onderzoeker", () => {
  test("has to do with sessions, the own calendar and samples, never with a dossier, a casus or somebody's reflection", () => {
    expect(kinds("onderzoeker")).toEqual(["calendar", "session", "sample"]);
    expect(roomAccess({ ...onderzoeker, teamId: "first" }, "dossier", { teamId: "first" }, true)).toBeNull();
  });

  test("sees a session only when invited, and never writes in it", () => {
    const facts = { teamId: "first", invitedIds: ["noor"] };
    expect(permits(onderzoeker, "session:read", facts)).toBe(false);
    expect(roomAccess(onderzoeker, "session", facts, true)).toBeNull();
    const invited = { teamId: "first", invitedIds: ["noor", onderzoeker.id] };
    expect(permits(onderzoeker, "session:read", invited)).toBe(true);
    expect(roomAccess(onderzoeker, "session", invited, true)).toBe("read");
    for (const permission of ["session:prepare", "session:take-part", "casus:take-part", "afspraak:write"] as const) {
      expect(permits(onderzoeker, permission, invited)).toBe(false);
    }
  });

  test("reads and downloads what they drew themselves, and of the pile and of colleagues' samples nothing", () => {
    for (const permission of ["sample:read", "sample:download"] as const) {
      expect(permits(onderzoeker, permission, { ownerId: onderzoeker.id })).toBe(true);
      expect(permits(onderzoeker, permission, { ownerId: "another" })).toBe(false);
    }
    expect(given("onderzoeker").filter((permission) => permission.startsWith("reflection:"))).toEqual([]);
  });
});

describe("a teamleider", () => {
  test("reads the dossiers of the own team and writes in none", () => {
    expect(roomAccess(teamleider, "dossier", { teamId: "first" }, true)).toBe("read");
    expect(permits(teamleider, "dossier:write", { teamId: "first" })).toBe(false);
    expect(roomAccess(teamleider, "dossier", { teamId: "second" }, true)).toBeNull();
  });

  test("is not at the table: reads the record, and opens no live session", () => {
    const facts = { teamId: "first", invitedIds: [teamleider.id] };
    expect(permits(teamleider, "session:read", facts)).toBe(true);
    expect(roomAccess(teamleider, "session", facts, true)).toBeNull();
  });

  test("reads no reflection and no sample, and sees that samples were drawn", () => {
    expect(given("teamleider").filter((permission) => /^(reflection|sample):/.test(permission))).toEqual([
      "sample:oversee",
    ]);
  });
});

describe("a klantmanager", () => {
  test("of another team sees nothing of this one", () => {
    const other = actor("klantmanager", "second");
    const facts = { teamId: "first", ownerId: "noor", invitedIds: ["noor"] };
    const about = all.filter((permission) => permissions[permission].about !== "none");
    expect(about.length).toBeGreaterThan(15);
    expect(about.filter((permission) => permits(other, permission, facts))).toEqual([]);
    for (const room of ["dossier", "session", "private-sheet"] as const) {
      expect(roomAccess(other, room, facts, true)).toBeNull();
    }
  });

  test("without a team does not belong to things without a team", () => {
    expect(permits(actor("klantmanager", null), "dossier:read", { teamId: null })).toBe(false);
  });

  test("writes in a session while it is open and invited to it, and reads it afterwards", () => {
    const facts = { teamId: "first", invitedIds: ["noor"] };
    expect(roomAccess(noor, "session", facts, true)).toBe("write");
    expect(roomAccess(noor, "session", facts, false)).toBe("read");
    expect(roomAccess(noor, "session", { teamId: "first", invitedIds: [] }, true)).toBeNull();
  });

  test("reads no reflection but the own one", () => {
    expect(permits(noor, "reflection:read", { ownerId: "noor", teamId: "first" })).toBe(true);
    expect(permits(noor, "reflection:read", { ownerId: "joris", teamId: "first" })).toBe(false);
  });
});

test("a private sheet opens to who takes part, and to no teamleider, onderzoeker or beheerder, invited or not", () => {
  const facts = { teamId: "first", invitedIds: everybody.map(({ id }) => id), ownerId: "noor" };
  const access = everybody.map((person) => [person.role, roomAccess(person, "private-sheet", facts, true)]);
  expect(access).toEqual([
    ["klantmanager", "write"],
    ["teamleider", null],
    ["onderzoeker", null],
    ["beheerder", null],
  ]);
});

test("no permission gives one person the figures, reflections or week of another", () => {
  const personal = all.filter((name) => /^(week|reflection):/.test(name));
  expect(personal).toEqual(["week:read", "reflection:list", "reflection:read", "reflection:write"]);
  for (const permission of personal) {
    expect(new Set(Object.values(permissions[permission].scopes))).toEqual(new Set(["own"]));
  }
});
