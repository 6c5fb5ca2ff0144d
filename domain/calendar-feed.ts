/** One appointment of a calendar. Instants in ms; `sequence` says how often it was replanned, `changedAt` when it last became another. */
export type CalendarEvent = {
  id: string;
  startsAt: number;
  minutes: number;
  title: string;
  description: string;
  url: string;
  isCancelled: boolean;
  /**
   * Whether it takes none of the owner's time, as they said not to be there. That is no reply in the sense of PARTSTAT: a reply needs an
   * attendee with an address, which stands in no feed, and programs look for it only in invitations they were sent.
   */
  isFree: boolean;
  sequence: number;
  changedAt: number;
};

/** Octets of a content line without its line break (RFC 5545, 3.1). */
const longestLine = 75;

/** How often a calendar is asked to look again: RFC 7986, 5.7, and what older programs read instead. */
const refresh = "PT1H";

/** Text as a property value (RFC 5545, 3.3.11). Other control characters may not stand in one at all, and go. */
export function escapeText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\P{Cc}\t\n]/gu, "")
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll("\n", String.raw`\n`);
}

/** An instant (ms) in the UTC form `20210310T130000Z` (RFC 5545, 3.3.5). */
export function utcStamp(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
}

function octetsOf(sign: string): number {
  const point = sign.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}

/** A content line in pieces of at most 75 octets, each next one after a space; no character is cut in two. */
export function foldLine(line: string): string {
  let folded = "";
  let octets = 0;
  for (const sign of line) {
    const size = octetsOf(sign);
    if (octets + size > longestLine) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += sign;
    octets += size;
  }
  return folded;
}

function linesOf(event: CalendarEvent): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:session-${event.id}@casustafel`,
    // Outside a scheduling message this is the moment of the last change (RFC 5545, 3.8.7.2).
    `DTSTAMP:${utcStamp(event.changedAt)}`,
    `LAST-MODIFIED:${utcStamp(event.changedAt)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTART:${utcStamp(event.startsAt)}`,
    `DTEND:${utcStamp(event.startsAt + event.minutes * 60_000)}`,
    `SUMMARY:${escapeText(event.title)}`,
    `DESCRIPTION:${escapeText(event.description)}`,
    `URL:${event.url}`,
    `STATUS:${event.isCancelled ? "CANCELLED" : "CONFIRMED"}`,
    `TRANSP:${event.isCancelled || event.isFree ? "TRANSPARENT" : "OPAQUE"}`,
    "END:VEVENT",
  ];
}

/**
 * A calendar as text/calendar (RFC 5545), CRLF after every line. All times are in UTC: each session is an appointment of
 * its own, so no rule has to be counted on across the change to summer time.
 */
export function calendarText(name: string, events: readonly CalendarEvent[]): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Casustafel//Casustafel//NL",
    "CALSCALE:GREGORIAN",
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${refresh}`,
    `X-PUBLISHED-TTL:${refresh}`,
    ...events.flatMap(linesOf),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}
