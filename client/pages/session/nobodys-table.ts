import type { SessionTable } from "./create-table.ts";

/**
 * The same session as the wall of the room shows it: nobody's place. Nobody is addressed there, nothing can be written,
 * chosen or decided, and no private sheet is at hand.
 */
export const nobodysTable = (table: SessionTable): SessionTable => ({
  ...table,
  me: { id: "", part: "observer", hasConsented: false },
  isObserver: true,
  isWall: true,
  isLead: () => false,
  may: () => false,
  sheet: () => undefined,
});
