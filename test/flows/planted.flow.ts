import { describe, expect, test } from "vitest";
import { nl } from "../../client/i18n/nl.ts";
import { groupA } from "../../db/demo/people.ts";
import { dayOfInstant } from "../../domain/calendar.ts";
import { dossierNote, sessionText } from "../../domain/documents.ts";
import { picture } from "./with/browser.ts";
import { callsOf, sessionOfToday } from "./with/calls.ts";
import { dangersIn, dangersOn, image, plant } from "./with/planted.ts";
import { openPlace } from "./with/place.ts";
import { title } from "./with/table.ts";

/** Without the content policy, so that what is shown is that the client itself lets nothing through. */
describe("[trust 17] what a colleague writes past the editor", () => {
  const place = openPlace();
  const as = (slug: string) => place.as(slug, { bypassCSP: true });

  test("runs nowhere in a dossier's note, on screen or on paper", async () => {
    const [victim, attacker] = [await as("fatima"), await as("joris")];
    const calls = await callsOf(victim, place.origin());
    const { dossiers } = await calls.dossier.list.query({ whose: "mine" });
    const [{ id, code } = { id: "", code: "" }] = dossiers;
    await plant(attacker, place.origin(), { room: `dossier/${id}`, text: dossierNote });
    await victim.goto(`/dossiers/${id}`);
    await title(victim, nl.dossier.one(code)).waitFor();
    expect(await dangersOn(victim)).toEqual([]);
    await picture(victim, "planted-note");
    await victim.emulateMedia({ media: "print" });
    expect(await dangersOn(victim)).toEqual([]);
  });

  test("runs nowhere at the table, in the record, in a reflection or in what research reads", async () => {
    const { sessionId, lead } = await sessionOfToday(place.origin());
    const slugOf = (name: string) => groupA.find((person) => person[1] === name)?.[0] ?? "";
    const leadSlug = slugOf(lead);
    const [leader, attacker] = [await as(leadSlug), await as(leadSlug === "joris" ? "priya" : "joris")];
    const [leads, attacks] = [await callsOf(leader, place.origin()), await callsOf(attacker, place.origin())];
    const command = (by: typeof leads, given: Parameters<typeof leads.session.command.mutate>[0]["command"]) =>
      by.session.command.mutate({ sessionId, command: given });

    const { dossiers } = await attacks.dossier.list.query({ whose: "mine" });
    const { casussen } = await leads.session.show.query({ sessionId });
    const free = dossiers.find(({ code }) => casussen.every((casus) => casus.dossier.code !== code));
    const dossierId = free?.id ?? "";
    const { casusId } = await attacks.dossier.bringToSession.mutate({ dossierId, sessionId, question: image });
    await command(leads, { type: "open" });
    for (const calls of [leads, attacks]) await command(calls, { type: "join" });
    let { state } = await command(leads, { type: "startCasus", casusId });
    const kind = () => state.method.phases[state.position?.phase ?? 0]?.workspace.kind;
    while (kind() !== "text") ({ state } = await command(leads, { type: "next" }));
    const phase = state.method.phases[state.position?.phase ?? 0]?.id ?? "";
    await plant(attacker, place.origin(), { room: `session/${sessionId}`, text: sessionText(casusId, phase) });
    await leader.goto(`/sessies/${sessionId}`);
    expect(await dangersOn(leader)).toEqual([]);
    await picture(leader, "planted-table");

    await command(leads, { type: "finishCasus" });
    await command(leads, { type: "close" });
    await leader.goto(`/sessies/${sessionId}/verslag`);
    await leader.getByText(image).first().waitFor();
    expect(await dangersIn(leader)).toEqual([]);
    await leader.emulateMedia({ media: "print" });
    expect(await dangersIn(leader)).toEqual([]);

    const { toWrite } = await attacks.reflection.list.query();
    const { id: reflectionId, updatedAt } = toWrite.find(({ question }) => question === image) ?? {
      id: "",
      updatedAt: 0,
    };
    const draft = { answers: { gezien: image }, mensbeeld: null, ownWords: `${image} =1+1` };
    const saved = await attacks.reflection.save.mutate({ reflectionId, basedOn: updatedAt, ...draft });
    await attacks.reflection.submit.mutate({ reflectionId, basedOn: saved.updatedAt });
    await attacks.reflection.setConsent.mutate({ reflectionId, purpose: "onderzoek", given: true });
    const researcher = await as("hanna");
    const research = await callsOf(researcher, place.origin());
    const today = dayOfInstant(Date.now());
    const drawn = { from: today, to: today, condition: null, purpose: "onderzoek" as const, size: 1 };
    const { sampleId } = await research.sample.draw.mutate({ ...drawn, seed: "1", reason: "Kijken wat eruit komt" });
    await researcher.goto(`/onderzoek/${sampleId}`);
    await researcher.getByText(image).first().waitFor();
    expect(await dangersIn(researcher)).toEqual([]);
    const file = await researcher.request.get(`/download/sample/${sampleId}.csv`);
    expect(file.headers()["content-disposition"]).toContain("attachment");
    expect(await file.text()).toContain(image.replaceAll('"', '""'));
  });
});
