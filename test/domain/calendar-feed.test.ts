import * as fc from "fast-check";
import { expect, test } from "vitest";
import { calendarText, escapeText, foldLine, utcStamp, type CalendarEvent } from "../../domain/calendar-feed.ts";

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

const octets = (text: string) => new TextEncoder().encode(text).length;
const unfold = (text: string) => text.replaceAll("\r\n ", "");
const unescape = (value: string) =>
  value.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === "n" ? "\n" : sign));

const event: CalendarEvent = {
  id: "0v9b",
  startsAt: Date.UTC(2021, 2, 10, 13),
  minutes: 90,
  title: "Casuïstiek, Groep A",
  description: "Conditiecasuïstiek",
  url: "https://casustafel.example.nl/sessies/0v9b",
  isCancelled: false,
  isFree: false,
  sequence: 2,
  changedAt: Date.UTC(2021, 2, 1, 8, 30),
};

/** The lines of the calendar as a program reads them, unfolded. */
const linesOf = (events: readonly CalendarEvent[]) => unfold(calendarText("Casustafel", events)).split("\r\n");

test("[RFC 5545 3.3.11] the example of the standard: line breaks, and the signs that have a meaning, are escaped", () => {
  const example = "Project XYZ Final Review\nConference Room - 3B\nCome Prepared.";
  expect(escapeText(example)).toBe(String.raw`Project XYZ Final Review\nConference Room - 3B\nCome Prepared.`);
  expect(escapeText(String.raw`a,b;c\d:"e"`)).toBe(String.raw`a\,b\;c\\d:"e"`);
  expect(escapeText("een\r\ntwee\rdrie\u0007")).toBe(String.raw`een\ntwee\ndrie`);
});

test("[RFC 5545 3.3.5] the example of the standard: January 19, 1998, at 0700 UTC", () => {
  expect(utcStamp(Date.UTC(1998, 0, 19, 7))).toBe("19980119T070000Z");
});

test("[RFC 5545 3.1] the long line of the standard is folded and comes back whole", () => {
  const line = "DESCRIPTION:This is a long description that exists on a long line, longer than seventy-five octets.";
  const folded = foldLine(line);
  expect(folded.split("\r\n").map(octets)).toEqual([75, 25]);
  expect(folded.split("\r\n")[1]?.startsWith(" ")).toBe(true);
  expect(unfold(folded)).toBe(line);
});

test(`[RFC 5545 3.1] no line is over 75 octets and no character is cut, whatever stands in it (seed ${seed})`, () => {
  const text = fc.string({
    unit: fc.oneof(fc.constantFrom("ï", "€", "🧠", "a", ",", ";", "\\", "\n")),
    maxLength: 300,
  });
  const property = fc.property(text, (title) => {
    const whole = calendarText("Casustafel", [{ ...event, title }]);
    expect(whole.endsWith("\r\n")).toBe(true);
    expect(whole.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const line of whole.split("\r\n")) {
      expect(octets(line)).toBeLessThanOrEqual(75);
      expect(line.isWellFormed()).toBe(true);
    }
    const summary = unfold(whole)
      .split("\r\n")
      .find((line) => line.startsWith("SUMMARY:"));
    expect(unescape(summary?.slice("SUMMARY:".length) ?? "")).toBe(title);
  });
  fc.assert(property, { seed, numRuns: 300 });
});

test("[RFC 5545 3.6.1] a session is an appointment in UTC with all that a program needs to follow it", () => {
  expect(linesOf([event])).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Casustafel//Casustafel//NL",
    "CALSCALE:GREGORIAN",
    "NAME:Casustafel",
    "X-WR-CALNAME:Casustafel",
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    "X-PUBLISHED-TTL:PT1H",
    "BEGIN:VEVENT",
    "UID:session-0v9b@casustafel",
    "DTSTAMP:20210301T083000Z",
    "LAST-MODIFIED:20210301T083000Z",
    "SEQUENCE:2",
    "DTSTART:20210310T130000Z",
    "DTEND:20210310T143000Z",
    String.raw`SUMMARY:Casuïstiek\, Groep A`,
    "DESCRIPTION:Conditiecasuïstiek",
    "URL:https://casustafel.example.nl/sessies/0v9b",
    "STATUS:CONFIRMED",
    "TRANSP:OPAQUE",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});

test("[RFC 5545 3.8.1.11] a session that was called off stays in the calendar as cancelled, under the same name", () => {
  const lines = linesOf([{ ...event, isCancelled: true, sequence: 3 }]);
  expect(lines).toContain("STATUS:CANCELLED");
  expect(lines).toContain("SEQUENCE:3");
  expect(lines).toContain("UID:session-0v9b@casustafel");
});

test("[RFC 5545 3.8.2.7] a session that its owner will not be at goes on, and takes none of their time", () => {
  const lines = linesOf([{ ...event, isFree: true }]);
  expect(lines).toContain("STATUS:CONFIRMED");
  expect(lines).toContain("TRANSP:TRANSPARENT");
});

test("no text can begin a property or an appointment of its own", () => {
  const title = "Overleg\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:anders";
  const lines = linesOf([{ ...event, title }]);
  expect(lines.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(1);
  expect(lines.filter((line) => line.startsWith("SUMMARY:"))).toHaveLength(1);
});
