import { createRoot } from "solid-js";
import { expect, test } from "vitest";
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import { createPresence } from "../../client/state/presence.ts";

/** What the server says of somebody at one of their tabs. */
function tab(member: string): Uint8Array {
  const awareness = new Awareness(new Y.Doc());
  awareness.setLocalState({ user: { member, name: `Naam van ${member}`, color: 1 } });
  const update = encodeAwarenessUpdate(awareness, [awareness.clientID]);
  awareness.destroy();
  return update;
}

test("[bar 14] two tabs of one person are one person on the screen", () => {
  const own = new Awareness(new Y.Doc());
  own.setLocalState(null);
  for (const update of [tab("noor"), tab("noor"), tab("sam")]) applyAwarenessUpdate(own, update, "server");
  expect(own.getStates().size).toBe(3);
  createRoot((dispose) => {
    const present = createPresence(own);
    expect(present().map(({ member }) => member)).toEqual(["noor", "sam"]);
    dispose();
  });
  own.destroy();
});
