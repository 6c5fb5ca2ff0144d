import type { Dictionary } from "../nl.ts";

export const cards: Dictionary["cards"] = {
  asks: {
    exactly: (count) => (count === 1 ? "Write one card." : `Write ${count} cards.`),
    min: (count) => (count === 1 ? "Write at least one card." : `Write at least ${count} cards.`),
    max: (count) => (count === 1 ? "Write at most one card." : `Write at most ${count} cards.`),
    words: (count) => `At most ${count} words on a card.`,
    sentences: (count) => (count === 1 ? "One sentence on a card." : `At most ${count} sentences on a card.`),
    question: "Questions only, no advice.",
    ik: "Begin with ‘Ik’ (I).",
    anonymous: "Nobody sees who wrote which card, now or later.",
  },
  count: {
    words: (count, most) => `${count} of ${most} words`,
    sentences: (count, most) => `${count} of ${most} ${most === 1 ? "sentence" : "sentences"}`,
  },
  write: {
    question: "Your question",
    card: "New card",
    ask: "Ask this question",
    lay: "Lay on the table",
    left: (left) => (left === 1 ? "You can write 1 more." : `You can write ${left} more.`),
    enough: "You have written as much as this phase allows. To say something else, take a card away first.",
    notLaid: "You were still writing this, but it does not lie on the table.",
  },
  others: "In this phase others write. What they write opens later.",
  onTable: "On the table",
  noneYet: "Nothing lies on the table yet.",
  broken: "These cards were not opened, because they do not keep the rules of this phase. Only you see them.",
  removeOf: (name) => `Remove: ${name}`,
  tags: {
    of: (name) => `Label for: ${name}`,
    count: (title, count) => `${title}: ${count}`,
  },
  dots: {
    left: (left) =>
      left === 0
        ? "You have given all your dots."
        : left === 1
          ? "You have one dot left to give."
          : `You have ${left} dots left to give.`,
    give: (name) => `Your dot for: ${name}`,
    mine: "Your dot",
  },
  group: {
    move: "Lay with…",
    moveOf: (name) => `Lay with other cards: ${name}`,
    into: (title) => `Lay with ‘${title}’`,
    out: "Take out of the group",
    make: "New group",
    rename: "Change title",
    renameOf: (title) => `Change title: ${title}`,
    title: "Title of the group",
    which: "Which cards belong to it?",
    save: "Lay together",
    loose: "Still loose",
  },
  text: { reading: "In this phase you read along." },
};
