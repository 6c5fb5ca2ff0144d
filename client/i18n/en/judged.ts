import type { Dictionary } from "../nl.ts";

export const judged: Dictionary["judged"] = {
  alone: "Fill this in alone. Nobody sees what you fill in.",
  observer: "Everybody now fills this in alone. You see the outcome when it opens.",
  none: "Nobody filled anything in, so there is nothing to compare.",
  notValidated: "Not tested yet",
  caption: (title, people) => `${title}: how many of ${people} ${people === 1 ? "person" : "people"} answered what`,
  statement: "Statement",
  missing: "No answer",
  quadrant: {
    yours: "Your view of the participant",
    hint: "Point at a place in the field, or use the sliders with the arrow keys.",
    observer: "Everybody now places the participant alone. You see the points when they open.",
    notYet: "Not placed yet",
    together: "The views side by side",
    vermogen: {
      title: "What can the participant do alone?",
      short: "Ability",
      low: "Needs help",
      high: "Manages alone",
    },
    drijfveer: {
      title: "What moves the participant?",
      short: "Motive",
      low: "Weighs what it yields",
      high: "Wants it by themselves",
    },
    caption: (people) => `The view of ${people} ${people === 1 ? "person" : "people"}, on both axes from 0 to 100`,
    who: "Who",
    sees: "Sees",
    spread: (distance, people) =>
      `The points of ${people} people lie ${distance} apart on average. 0 is the same place, 100 is corner to corner.`,
    spreadUnknown: "How far the points lie apart cannot be established with one point.",
  },
};
