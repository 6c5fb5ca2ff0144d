import { createContext, useContext } from "solid-js";
import type { SessionTable } from "./create-table.ts";

export const TableContext = createContext<SessionTable>();

/** The session at this screen: what is shown, what can be done, and where this person looks. */
export function useTable(): SessionTable {
  const table = useContext(TableContext);
  if (!table) throw new Error("useTable outside a session");
  return table;
}
