import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { RoomDocument } from "../../server/rooms/document.ts";
import { decodeUpdate } from "../../server/rooms/edit.ts";

const nothingStored = { snapshot: null, stateVector: null, tail: [] };

/** One person's act: type somewhere, at the end or where they typed last, hear what the others did, or do what is not typing. */
const act = fc.record({
  who: fc.nat(2),
  what: fc.constantFrom("type", "end", "end", "goOn", "goOn", "goOn", "hear", "hear", "rarely"),
  where: fc.nat(1_000),
});

const seed = Number(process.env.SEED ?? Date.now() >>> 0);

test(`typing that waits to be applied changes nothing: a document is at every moment what Yjs makes of the same updates, in any order (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 200, size: "max" }), fc.array(fc.nat(3)), (acts, delays) => {
      const people = [0, 1, 2].map(() => new Y.Doc());
      const plain = new Y.Doc();
      const document = new RoomDocument(nothingStored, []);
      const sent: Uint8Array[] = [];
      for (const doc of people) doc.on("update", (update: Uint8Array, origin: unknown) => origin ?? sent.push(update));
      const typedAt = new Map<Y.Doc, Y.RelativePosition>();
      const type = (doc: Y.Doc, at: number, index: number) => {
        const text = doc.getText("text");
        text.insert(at, String.fromCharCode(97 + (index % 26)));
        typedAt.set(doc, Y.createRelativePositionFromTypeIndex(text, at + 1, -1));
      };
      const goOn = (doc: Y.Doc) => {
        const last = typedAt.get(doc);
        return (last && Y.createAbsolutePositionFromRelativePosition(last, doc)?.index) ?? 0;
      };
      const arrive = (update: Uint8Array) => {
        const decoded = decodeUpdate(update);
        if (decoded === null) throw new Error("what Yjs made cannot be read");
        document.apply(update, decoded);
        Y.applyUpdate(plain, update);
        for (const { clientID } of people) {
          expect(document.clock(clientID)).toBe(Y.getState(plain.store, clientID));
        }
      };
      acts.forEach(({ who, what, where }, index) => {
        const doc = people[who];
        if (doc === undefined) return;
        const text = doc.getText("text");
        const at = where % (text.length + 1);
        if (what === "type") type(doc, at, index);
        else if (what === "end") type(doc, text.length, index);
        else if (what === "goOn") type(doc, goOn(doc), index);
        else if (what === "rarely" && at < text.length && where < 200) text.delete(at, 1);
        else if (what === "rarely" && at < text.length && where < 300) text.format(at, 1, { bold: true });
        else if (what === "hear") Y.applyUpdate(doc, Y.encodeStateAsUpdate(plain), "room");
        if (sent.length > (delays[index] ?? 0)) for (const update of sent.splice(0).toReversed()) arrive(update);
      });
      for (const update of sent) arrive(update);
      expect(document.update()).toEqual(Y.encodeStateAsUpdate(plain));
    }),
    { seed, numRuns: 300 },
  );
});

test("who comes in while somebody types gets every letter", () => {
  const document = new RoomDocument(nothingStored, []);
  const author = new Y.Doc();
  author.on("update", (update: Uint8Array) => {
    const decoded = decodeUpdate(update);
    if (decoded !== null) document.apply(update, decoded);
  });
  const text = author.getText("text");
  for (const letter of "opgeslagen") {
    text.insert(text.length, letter);
    const joiner = new Y.Doc();
    Y.applyUpdate(joiner, document.update());
    expect(joiner.getText("text").toString()).toBe(text.toString());
    expect(document.stateVector()).toEqual(Y.encodeStateVector(author));
  }
});

test("what is read as typing is what Yjs reads in the same update, and anything else is left to Yjs", () => {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  const text = doc.getText("text");
  for (const [at, word] of [
    [0, "a"],
    [1, "bc"],
    [1, "tussen"],
    [9, "é"],
    [10, "👍"],
  ] as const) {
    text.insert(at, word);
  }
  text.delete(0, 1);
  const decoded = updates.map(decodeUpdate);
  expect(decoded.map((update) => update?.typing !== null)).toEqual([false, true, true, false, false, false]);
  updates.forEach((update, index) => {
    const { structs, ds } = Y.decodeUpdate(update);
    const plain = ({ id, length }: { id: Y.ID; length: number }) => ({ id: { ...id }, length });
    expect(decoded[index]?.structs.map(({ id, length }) => ({ id: { ...id }, length }))).toEqual(structs.map(plain));
    expect(decoded[index]?.ds.clients.size).toBe(ds.clients.size);
  });
});
