import { describe, expect, test } from "vitest";
import { autoAnswers, type LogFacts } from "../../domain/checklists/auto-answers.ts";
import type { Contact, Initiatief } from "../../domain/contact.ts";

const today = "2021-02-10";
const contact = (on: string, initiatief: Initiatief, memberId = "anna"): Contact => ({ on, initiatief, memberId });
const since2019 = [{ memberId: "anna", from: "2019-01-07", to: null }];

function zelfregie(contacts: Contact[], more: Partial<LogFacts> = {}) {
  return autoAnswers({
    contacts,
    assignments: since2019,
    today,
    condition: "zelfregie",
    variant: "faciliteren",
    ...more,
  });
}
function extraAandacht(contacts: Contact[], more: Partial<LogFacts> = {}) {
  return autoAnswers({ contacts, assignments: since2019, today, condition: "extra-aandacht", variant: null, ...more });
}

describe("what the contact log says about zelfregie", () => {
  test("the initiative is read from the last contact between people", () => {
    expect(zelfregie([contact("2021-01-05", "deelnemer")]).ZR1).toBe("ja");
    expect(zelfregie([contact("2021-01-05", "deelnemer"), contact("2021-02-01", "klantmanager")]).ZR1).toBe("nee");
    expect(zelfregie([contact("2021-01-05", "deelnemer"), contact("2021-02-01", "systeembrief")]).ZR1).toBe("ja");
  });

  test("a contact that the law asked for is left to people: only they know whether that was said", () => {
    expect(zelfregie([contact("2021-02-01", "wettelijk")]).ZR1).toBeUndefined();
    expect(zelfregie([]).ZR1).toBeUndefined();
  });

  test("one unasked call in the last three months is one too many, an older one is past", () => {
    expect(zelfregie([contact("2020-11-11", "klantmanager")]).ZR9).toBe("nee");
    expect(zelfregie([contact("2020-11-10", "klantmanager")]).ZR9).toBe("ja");
    expect(zelfregie([]).ZR9).toBe("ja");
  });

  test("availability is repeated only after six months of silence, and only once", () => {
    const asked = contact("2020-05-01", "deelnemer");
    expect(zelfregie([contact("2020-12-01", "deelnemer")]).ZR10).toBe("nvt");
    expect(zelfregie([asked]).ZR10).toBe("nee");
    expect(zelfregie([asked, contact("2020-11-20", "klantmanager")]).ZR10).toBeUndefined();
    const twice = [asked, contact("2020-11-20", "klantmanager"), contact("2021-01-20", "klantmanager")];
    expect(zelfregie(twice).ZR10).toBe("nee");
    expect(zelfregie([asked], { variant: "loslaten" }).ZR10).toBeUndefined();
  });

  test("a contact that is dated after today plays no part", () => {
    expect(zelfregie([contact("2021-02-11", "klantmanager")])).toMatchObject({ ZR9: "ja" });
  });
});

describe("what the contact log says about extra aandacht", () => {
  test("the klantmanager called in the agreed period, which is half of the customary one", () => {
    expect(extraAandacht([contact("2020-12-27", "klantmanager")]).EA1).toBe("ja");
    expect(extraAandacht([contact("2020-12-26", "klantmanager")]).EA1).toBe("nee");
    expect(extraAandacht([contact("2021-02-01", "deelnemer")]).EA1).toBe("nee");
  });

  test("a deelnemer who came last week has not been neglected yet", () => {
    const assignments = [{ memberId: "anna", from: "2021-02-03", to: null }];
    expect(extraAandacht([], { assignments })).toEqual({});
  });

  test("contact is twice the custom, by a custom that can be set", () => {
    const monthly = Array.from({ length: 8 }, (_, month) => contact(`2020-0${month + 2}-20`, "klantmanager"));
    expect(extraAandacht(monthly).EA2).toBe("ja");
    expect(extraAandacht(monthly.slice(1)).EA2).toBe("nee");
    expect(extraAandacht(monthly.slice(1), { norm: { contactsPerYear: 3, tolerance: 0.5 } }).EA2).toBe("ja");
  });

  test("the same klantmanager twice is a fixed one, unless it was a stand-in", () => {
    const twice = (memberId: string) => [
      contact("2021-01-05", "klantmanager", memberId),
      contact("2021-02-01", "klantmanager", memberId),
    ];
    expect(extraAandacht(twice("anna")).EA4).toBe("ja");
    expect(extraAandacht(twice("bram")).EA4).toBe("deels");
    expect(extraAandacht([...twice("anna"), contact("2021-02-05", "deelnemer", "bram")]).EA4).toBe("nee");
    expect(extraAandacht(twice("anna").slice(1)).EA4).toBeUndefined();
  });
});

test("the vergelijking group is to be called neither more nor less than is customary", () => {
  const quarterly = ["2020-03-01", "2020-06-01", "2020-09-01", "2020-12-01"].map((on) => contact(on, "klantmanager"));
  const facts = { assignments: since2019, today, condition: "vergelijking", variant: null } as const;
  expect(autoAnswers({ ...facts, contacts: quarterly })).toEqual({ VG2: "ja" });
  expect(autoAnswers({ ...facts, contacts: quarterly.slice(3) })).toEqual({ VG2: "nee" });
  expect(autoAnswers({ ...facts, contacts: [...quarterly, ...quarterly] })).toEqual({ VG2: "nee" });
});
