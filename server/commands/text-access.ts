import type { Part, SessionState } from "../../domain/session/state.ts";
import { tableAccess, trioAccess } from "../../domain/session/voice.ts";
import { trioRoom } from "../room-name.ts";
import type { SignedIn } from "../context.ts";

const isSame = (a: object, b: object) => JSON.stringify(a) === JSON.stringify(b);

type Change = { sessionId: string; invited: Record<string, Part>; before: SessionState; after: SessionState };

/**
 * Tells the rooms of a session who may write in them now. People stay where they are; who sits in another trio than
 * before has to come in anew.
 */
export async function grantTexts({ rooms }: SignedIn, { sessionId, invited, before, after }: Change): Promise<void> {
  if (!isSame(before.trios, after.trios)) {
    await Promise.all(before.trios.map((_, trio) => rooms.closeRoom(trioRoom(sessionId, trio), "changed")));
  }
  const table = tableAccess(after, invited);
  if (!isSame(tableAccess(before, invited), table)) await rooms.grant(`session/${sessionId}`);
  await Promise.all(
    after.trios.map(async (_, trio) => {
      const access = trioAccess(after, trio);
      if (!isSame(trioAccess(before, trio), access)) await rooms.grant(trioRoom(sessionId, trio));
    }),
  );
}
