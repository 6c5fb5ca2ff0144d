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

/**
 * True for an update that only adds text where `clock` says everything it hangs on is there already: what typing sends, nearly always.
 * Yjs can neither refuse it nor leave it waiting, so it may be sent on before it is in the document.
 * `clock` tells how far the document knows a client; @see Item.getMissing and Item.integrate of yjs 13.6.
 */
export function isPlainTyping({ structs, ds }: DecodedUpdate, clock: (client: number) => number): boolean {
  const [item] = structs;
  if (structs.length !== 1 || ds.clients.size > 0 || !(item instanceof Y.Item)) return false;
  const { id, origin, rightOrigin, content } = item;
  if (origin === null || !(content instanceof Y.ContentString)) return false;
  const isThere = (at: Y.ID) => at.clock < clock(at.client);
  return id.clock === clock(id.client) && isThere(origin) && (rightOrigin === null || isThere(rightOrigin));
}
