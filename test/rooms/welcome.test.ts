import { expect, test } from "vitest";
import * as Y from "yjs";
import { LIMITS } from "../../server/rooms/limits.ts";
import { makeTestHouse } from "./with/house.ts";

const step2s = (heard: Uint8Array[]) => heard.filter(([type, step]) => type === 0 && step === 1);
const page = "Wat speelt er, en wat is de vraag? ".repeat(400);

test("[bar 6] a hundred people who come in while somebody types get the same encoded document, and with it every letter", () => {
  const { enter, house } = makeTestHouse();
  const noor = enter("noor");
  noor.says(page);
  const sizes = new Set<number>();
  for (let joiner = 0; joiner < 100; joiner += 1) {
    const late = enter(`person-${joiner}`);
    expect(late.text.toString()).toBe(noor.text.toString());
    for (const { byteLength } of step2s(late.heard)) sizes.add(byteLength);
    noor.says("x");
  }
  expect(sizes.size).toBe(1);
  const there = new Y.Doc();
  Y.applyUpdate(there, house.documents.read("dossier/one"));
  expect(there.getText("text").toString()).toBe(noor.text.toString());
});

test("what was deleted is given to no newcomer, however soon they come", () => {
  const { enter } = makeTestHouse();
  const noor = enter("noor");
  noor.says(`vertrouwelijk ${page}`);
  enter("sam");
  noor.says("x");
  noor.text.delete(0, 14);
  const late = enter("fatima");
  expect(late.text.toString()).toBe(noor.text.toString());
  const heard = late.heard.map((bytes) => new TextDecoder("latin1").decode(bytes)).join();
  expect(heard).toContain("Wat speelt er");
  expect(heard).not.toContain("vertrouwelijk");
});

test("nobody has to read more than so many additions beside a document, or as much again as the document itself", () => {
  const { enter } = makeTestHouse();
  const noor = enter("noor");
  noor.says(page);
  enter("sam");
  for (let letter = 0; letter < LIMITS.welcomeAdditions; letter += 1) noor.says("x");
  expect(enter("joris").heard.length).toBeGreaterThan(LIMITS.welcomeAdditions);
  noor.says("x");
  expect(enter("fatima").heard.length).toBeLessThan(10);
  noor.says(page.repeat(2));
  expect(enter("daan").heard.length).toBeLessThan(10);
});
