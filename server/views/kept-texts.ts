import * as Y from "yjs";
import { z } from "zod";
import { sessionText, trioText } from "../../domain/documents.ts";
import { readMatrix } from "../../domain/matrix.ts";
import type { Phase } from "../../domain/methods/method.ts";
import { blockKinds, readText } from "../../domain/note/text.ts";
import { keepsContributions } from "../../domain/session/choice.ts";
import { phaseKey, phasesOf, type SessionState } from "../../domain/session/state.ts";
import { triosAtMost } from "../../domain/session/trios.ts";
import { trioAccess } from "../../domain/session/voice.ts";
import { trioRoom } from "../room-name.ts";
import type { SignedIn } from "../context.ts";
import { text } from "./shapes.ts";

/**
 * What was written together in one phase: lines of a text, or the rows of a matrix with the titles of its columns. `casusId` is null
 * for what the trios wrote, which is of no casus; `phaseId` then names their round.
 */
export const keptText = z.object({
  casusId: text.nullable(),
  phaseId: text,
  title: text,
  lines: z.array(z.object({ kind: z.enum(blockKinds), depth: z.number(), text })),
  columns: z.array(text),
  rows: z.array(z.array(text)),
});

export type KeptText = z.infer<typeof keptText>;

/**
 * What a closed session keeps of the texts that were written together, because everybody agreed to that: those of the table for
 * everybody who may read the record, that of a trio for who sat in it. The document outlives the closing only then; what could not
 * be erased yet is not shown either.
 */
export async function keptTexts(
  { rooms, login }: Pick<SignedIn, "rooms" | "login">,
  sessionId: string,
  state: SessionState,
): Promise<KeptText[]> {
  if (state.status !== "closed" || !keepsContributions(state)) return [];
  const read = async (room: string) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, await rooms.read(room));
    return doc;
  };
  const table = await read(`session/${sessionId}`);
  const ofTable = state.agenda.flatMap(({ casusId }) =>
    phasesOf(state, casusId).flatMap((phase) => textOfPhase(table, casusId, phase)),
  );
  const trios = Array.from({ length: triosAtMost(state) }, (_, trio) => trio);
  const own = trios.filter((trio) => trioAccess(state, trio)[login.member.id] !== undefined);
  const ofTrios = await Promise.all(
    own.map(async (trio) => textsOfTrio(await read(trioRoom(sessionId, trio)), state, trio)),
  );
  return [...ofTable, ...ofTrios.flat()];
}

function textOfPhase(doc: Y.Doc, casusId: string, { id, title, workspace }: Phase): KeptText[] {
  const about = { casusId, phaseId: id, title };
  if (workspace.kind === "text") return withLines(doc, sessionText(casusId, id), about);
  if (workspace.kind !== "matrix") return [];
  const ids = workspace.columns.map((column) => column.id);
  const rows = readMatrix(doc, phaseKey(casusId, id), ids).map(({ cells }) => ids.map((id) => cells[id] ?? ""));
  const filled = rows.filter((cells) => cells.some((cell) => cell.trim() !== ""));
  const columns = workspace.columns.map((column) => column.title);
  return filled.length > 0 ? [{ ...about, lines: [], columns, rows: filled }] : [];
}

/** A trio writes one text a round, whatever its phases are. */
function textsOfTrio(doc: Y.Doc, state: SessionState, trio: number): KeptText[] {
  const clients = phasesOf(state, null).flatMap(({ workspace }) =>
    workspace.kind === "trio" ? [workspace.client] : [],
  );
  return Array.from(new Set(clients)).flatMap((client) => {
    const round = client + 1;
    const title = `Drietal ${trio + 1}, ronde ${round}`;
    return withLines(doc, trioText(round), { casusId: null, phaseId: `ronde-${round}`, title });
  });
}

function withLines(doc: Y.Doc, name: string, about: Pick<KeptText, "casusId" | "phaseId" | "title">): KeptText[] {
  const lines = readText(doc, name, () => "…").map(({ kind, depth, words }) => ({
    kind,
    depth,
    text: words.map((word) => word.text).join(""),
  }));
  const written = lines.filter((line) => line.text.trim() !== "");
  return written.length > 0 ? [{ ...about, lines: written, columns: [], rows: [] }] : [];
}
