import { z } from "zod";
import { permissions, scopeOf, type Permission, type Role } from "../../domain/permissions.ts";

const all = Object.keys(permissions).filter((name): name is Permission => name in permissions);

export const ability = z.enum(all);

/** The permissions a role has in some reach: the client shows by these and decides nothing itself. */
export const abilitiesOf = (role: Role): Permission[] =>
  all.filter((permission) => scopeOf(role, permission) !== undefined);
