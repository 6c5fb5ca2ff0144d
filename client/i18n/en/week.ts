import type { week as nl } from "../nl/week.ts";

export const week: typeof nl = {
  title: "My week",
  loading: "your week",
  above: (week: number, name: string) => `Week ${week} · ${name}`,
  event: (title: string) => `Now in force: ${title}`,
  eventSince: (day: string) => `since ${day}`,
  eventUntil: (day: string) => `until ${day}`,
  sessions: {
    title: "Sessions",
    today: "Today",
    now: "Under way",
    weekOf: (week: number) => `week ${week}`,
    wholeTeam: "Whole team",
    comesBack: (count: number) =>
      count === 1 ? "One of your agreements comes back here." : `${count} of your agreements come back here.`,
    enter: "To the table",
    prepare: "Look and prepare",
    noCasus: "No case yet. Open a dossier and choose ‘Bring to a session’.",
    by: (name: string) => `brought by ${name}`,
    none: "No session is planned for your group.",
    plan: "To the sessions",
  },
  due: {
    title: "Dossiers that ask for something",
    count: (count: number) => (count === 1 ? "1 dossier" : `${count} dossiers`),
    lastContact: (day: string) => `last contact ${day}`,
    noContact: "no contact yet",
    all: (count: number) => `Show all ${count}`,
    fewer: "Show fewer",
    none: "None of your dossiers asks for anything now. All of them are under Dossiers.",
    toDossiers: "To my dossiers",
  },
  afspraken: {
    title: "My agreements",
    open: (count: number) => `${count} open`,
    due: (day: string) => `due ${day}`,
    late: (day: string) => `overdue, was due ${day}`,
    none: "You have no open agreements. New ones are made in a dossier or in a session.",
    done: "Agreement done",
    reopened: "Agreement is open again",
  },
  reflections: {
    title: "Reflections to write",
    line: (day: string) => `Session of ${day}`,
    write: "Write",
    none: "Nothing to write. After each session a reflection waits for you here.",
  },
  samples: {
    title: "Research with reflections of your team",
    loading: "the samples",
    drawn: (size: number, by: string, day: string) =>
      `${size === 1 ? "1 reflection" : `${size} reflections`}, drawn by ${by} on ${day}`,
    downloaded: (times: number, last: string) =>
      times === 1 ? `Downloaded on ${last}` : `Downloaded ${times} times, last on ${last}`,
    kept: "Not downloaded",
    none: "No sample has been drawn with reflections of your team yet.",
  },
  reason: {
    "question-unanswered": "Question awaits an answer",
    "afspraak-overdue": "Agreement overdue",
    "contact-overdue": "Time for contact",
    "afspraak-due": "Agreement this week",
    "self-score-old": "Fill in the checklist",
  },
};
