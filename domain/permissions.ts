export const roles = ["klantmanager", "teamleider", "onderzoeker", "beheerder"] as const;
export type Role = (typeof roles)[number];

/**
 * How far a permission reaches.
 * own: what the person made or is personally part of; team: what belongs to the person's team; invited: sessions the
 * person was invited to; all: everything of that kind.
 */
export type Scope = "own" | "team" | "invited" | "all";

/** What a permission is about; the server looks up the facts of that subject before it asks. */
export type SubjectKind =
  | "none"
  | "dossier"
  | "session"
  | "casus"
  | "afspraak"
  | "method"
  | "precedent"
  | "reflection"
  | "sample"
  | "member";

type Rule = { about: SubjectKind; scopes: Partial<Record<Role, Scope>> };

/**
 * The one table of rights (design §8). A role that is not named has no access at all, and learns nothing about whether
 * the thing exists. Every procedure, socket and download names one of these permissions.
 */
export const permissions = {
  "week:read": { about: "none", scopes: { klantmanager: "own", teamleider: "own" } },
  "calendar:keep": { about: "none", scopes: { klantmanager: "own", onderzoeker: "own" } },
  "dossier:list": { about: "none", scopes: { klantmanager: "team", teamleider: "team" } },
  "dossier:read": { about: "dossier", scopes: { klantmanager: "team", teamleider: "team" } },
  "dossier:write": { about: "dossier", scopes: { klantmanager: "team" } },
  "dossier:history": { about: "dossier", scopes: { klantmanager: "team", teamleider: "team" } },
  "dossier:restore": { about: "dossier", scopes: { klantmanager: "team" } },
  "afspraak:write": { about: "afspraak", scopes: { klantmanager: "team", teamleider: "team" } },
  "session:list": { about: "none", scopes: { klantmanager: "team", teamleider: "team", onderzoeker: "invited" } },
  "session:plan": { about: "none", scopes: { klantmanager: "team", teamleider: "team" } },
  "session:read": { about: "session", scopes: { klantmanager: "team", teamleider: "team", onderzoeker: "invited" } },
  "session:prepare": { about: "session", scopes: { klantmanager: "team", teamleider: "team" } },
  "session:enter": { about: "session", scopes: { klantmanager: "invited", onderzoeker: "invited" } },
  "session:take-part": { about: "session", scopes: { klantmanager: "invited" } },
  "casus:take-part": { about: "casus", scopes: { klantmanager: "invited" } },
  "method:list": { about: "none", scopes: { klantmanager: "team", teamleider: "team" } },
  "method:copy": { about: "none", scopes: { klantmanager: "team", teamleider: "team" } },
  "method:change": { about: "method", scopes: { klantmanager: "team", teamleider: "team" } },
  "precedent:list": { about: "none", scopes: { klantmanager: "team", teamleider: "team" } },
  "precedent:read": { about: "precedent", scopes: { klantmanager: "team", teamleider: "team" } },
  "precedent:write": { about: "precedent", scopes: { klantmanager: "team" } },
  "record:download": { about: "session", scopes: { klantmanager: "team", teamleider: "team" } },
  "reflection:list": { about: "none", scopes: { klantmanager: "own" } },
  "reflection:read": { about: "reflection", scopes: { klantmanager: "own" } },
  "reflection:write": { about: "reflection", scopes: { klantmanager: "own" } },
  "sample:draw": { about: "none", scopes: { onderzoeker: "all" } },
  "sample:list": { about: "none", scopes: { onderzoeker: "own" } },
  "sample:read": { about: "sample", scopes: { onderzoeker: "own" } },
  "sample:download": { about: "sample", scopes: { onderzoeker: "own" } },
  "sample:oversee": { about: "none", scopes: { teamleider: "team" } },
  "member:list": { about: "none", scopes: { beheerder: "all" } },
  "member:invite": { about: "none", scopes: { beheerder: "all" } },
  "member:change": { about: "member", scopes: { beheerder: "all" } },
  "audit:read": { about: "none", scopes: { beheerder: "all" } },
} as const satisfies Record<string, Rule>;

export type Permission = keyof typeof permissions;

/** The person who asks, as the table sees them. */
export type Actor = { id: string; role: Role; teamId: string | null };

/** What the table needs to know of the thing asked about; absent facts never match. */
export type Facts = { teamId?: string | null; ownerId?: string | null; invitedIds?: readonly string[] };

/** The reach of a permission for a role, or undefined when the role does not have it. */
export function scopeOf(role: Role, permission: Permission): Scope | undefined {
  const scopes: Partial<Record<Role, Scope>> = permissions[permission].scopes;
  return scopes[role];
}

/** Whether this person may do this to the thing with these facts. Permissions about nothing in particular need none. */
export function permits(actor: Actor, permission: Permission, facts: Facts = {}): boolean {
  const scope = scopeOf(actor.role, permission);
  if (!scope) return false;
  if (permissions[permission].about === "none") return true;
  if (scope === "all") return true;
  if (scope === "own") return facts.ownerId === actor.id;
  if (scope === "team") return actor.teamId !== null && facts.teamId === actor.teamId;
  return facts.invitedIds?.includes(actor.id) ?? false;
}

export type Access = "write" | "read" | null;

/**
 * What someone may do in a live document: the same table as everywhere, read for the socket door (design §6). `mayWrite`
 * is what the session itself says at this moment; for a dossier it means nothing.
 */
export function roomAccess(actor: Actor, room: RoomKind, facts: Facts, mayWrite: boolean): Access {
  if (room === "dossier") {
    if (permits(actor, "dossier:write", facts)) return "write";
    return permits(actor, "dossier:read", facts) ? "read" : null;
  }
  if (permits(actor, "session:take-part", facts)) return mayWrite ? "write" : "read";
  if (room !== "session") return null;
  return permits(actor, "session:enter", facts) ? "read" : null;
}

export type RoomKind = "dossier" | "session" | "private-sheet" | "trio";
