import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { audit, login, member } from "../../../db/schema/index.ts";
import { openResearchPlace } from "./research-place.ts";

async function withBeheerder() {
  const place = await openResearchPlace();
  const ties = await place.hire("Ties Wolters", "beheerder");
  const fatima = await place.hire("Fatima El Amrani");
  return { ...place, ties, fatima, beheer: place.as(ties) };
}

const nowhere = { teamId: null, groupId: null };

test("who is invited appears in the list as invited, and the link is told once", async () => {
  const place = await withBeheerder();
  const person = { name: "Noor Bos", email: "Noor.Bos@gemeente.test", role: "onderzoeker" as const, ...nowhere };
  const { url } = await place.beheer.member.invite(person);
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:8787\/welkom#[\w-]{43}$/);
  const { members } = await place.beheer.member.list();
  expect(members.find((row) => row.name === "Noor Bos")).toMatchObject({
    email: "noor.bos@gemeente.test",
    access: "invited",
  });
  expect(JSON.stringify(await place.db.select().from(audit))).not.toContain(url.split("#")[1]);
});

test("an e-mail address belongs to one person, in whatever case it is written", async () => {
  const place = await withBeheerder();
  const person = { name: "Noor Bos", email: "noor@gemeente.test", role: "onderzoeker" as const, ...nowhere };
  await place.beheer.member.invite(person);
  const again = place.beheer.member.invite({ ...person, email: "NOOR@gemeente.test" });
  await expect(again).rejects.toMatchObject({ cause: { code: "member.email-taken" } });
});

test("a klantmanager without a team, or in a group of another team, is refused", async () => {
  const place = await withBeheerder();
  const person = { name: "Noor Bos", email: "noor@gemeente.test", role: "klantmanager" as const };
  for (const where of [nowhere, { teamId: place.team.id, groupId: "0".repeat(26) }]) {
    const attempt = place.beheer.member.invite({ ...person, ...where });
    await expect(attempt).rejects.toMatchObject({ cause: { code: "request.malformed" } });
  }
});

test("[trust 4] another role ends every login and closes what is open", async () => {
  const place = await withBeheerder();
  await place.signIn(place.fatima);
  await place.beheer.member.change({ memberId: place.fatima.id, role: "onderzoeker", ...nowhere });
  expect(await place.db.select().from(login)).toEqual([]);
  expect(place.closed).toEqual([place.fatima.id]);
  const [entry] = await place.db.select().from(audit).where(eq(audit.action, "role-change"));
  expect(entry).toMatchObject({ subjectId: place.fatima.id, detail: { from: "klantmanager", to: "onderzoeker" } });
});

test("[trust 4] someone who leaves is out at once, and comes back without the old logins", async () => {
  const place = await withBeheerder();
  await place.signIn(place.fatima);
  await place.beheer.member.setDisabled({ memberId: place.fatima.id, disabled: true });
  expect(await place.db.select().from(login)).toEqual([]);
  expect(place.closed).toEqual([place.fatima.id]);
  await place.beheer.member.setDisabled({ memberId: place.fatima.id, disabled: false });
  const [row] = await place.db.select().from(member).where(eq(member.id, place.fatima.id));
  expect(row?.disabledAt).toBeNull();
});

test("a beheerder cannot shut out or demote herself", async () => {
  const place = await withBeheerder();
  const memberId = place.ties.id;
  const attempts = [
    place.beheer.member.setDisabled({ memberId, disabled: true }),
    place.beheer.member.change({ memberId, role: "onderzoeker", ...nowhere }),
  ];
  for (const attempt of attempts)
    await expect(attempt).rejects.toMatchObject({ cause: { code: "member.not-yourself" } });
});

test("the audit trail is read in pages, newest first, and can be checked whole", async () => {
  const place = await withBeheerder();
  for (let time = 0; time < 60; time += 1) {
    await place
      .as(place.fatima)
      .member.list()
      .catch(() => undefined);
  }
  const first = await place.beheer.audit.list({ before: null, action: "denied" });
  expect(first.rows).toHaveLength(50);
  expect(first.rows[0]).toMatchObject({ actorName: "Fatima El Amrani", action: "denied" });
  const second = await place.beheer.audit.list({ before: first.next, action: "denied" });
  expect([second.rows.length, second.next]).toEqual([10, null]);
  expect(await place.beheer.audit.verify()).toEqual({ intact: true, rows: 60 });
});

test.each(["klantmanager", "teamleider", "onderzoeker"] as const)(
  "a %s sees neither people nor trail",
  async (role) => {
    const place = await withBeheerder();
    const caller = place.as(await place.hire("Iemand Anders", role));
    for (const attempt of [
      caller.member.list(),
      caller.audit.list({ before: null, action: null }),
      caller.audit.verify(),
    ]) {
      await expect(attempt).rejects.toMatchObject({ cause: { code: "not-found" } });
    }
  },
);
