import * as Y from "yjs";

export type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>;

/** An update that says nothing: what a client answers that has nothing the server lacks. */
export const saysNothing = (update: Uint8Array) => update.length === 2 && update[0] === 0 && update[1] === 0;

/**
 * Decodes an update without applying it; null when it is malformed. Nearly every mutation of an update fails here, where nothing
 * can be half done yet.
 */
export function decodeUpdate(update: Uint8Array): DecodedUpdate | null {
  try {
    return Y.decodeUpdate(update);
  } catch {
    return null;
  }
}

/** The Yjs clients under whose name the update brings content; deletions carry no name. */
export function clientsOf({ structs }: DecodedUpdate): Set<number> {
  const clients = new Set<number>();
  for (const { id } of structs) clients.add(id.client);
  return clients;
}
