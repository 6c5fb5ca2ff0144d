import type { settings as nl } from "../nl/settings.ts";

export const settings: typeof nl = {
  title: "Settings",
  lead: "What applies to you alone.",
  loading: "your settings",
  calendar: {
    title: "Sessions in your calendar",
    text: "With an address of your own, your calendar program fetches by itself when you have a session, also when it is moved or cancelled. The calendar holds only the time, the group and the method. It holds no dossiers, questions or names.",
    secret:
      "Whoever has this address sees when you have sessions. Give it to nobody else. You can always replace or remove it.",
    none: "You have no address yet.",
    make: "Make an address",
    renew: "Make a new address",
    renewTitle: "Make a new address?",
    renewText: "The old address then no longer works. Put the new one into your calendar program.",
    remove: "Remove the address",
    removeTitle: "Remove the address?",
    removeText: "Your calendar program then gets no more sessions. You can make a new address later.",
    removed: "The address is removed",
    made: (day: string) => `You made an address on ${day}.`,
    read: (when: string) => `Last fetched: ${when}.`,
    unread: "It has not been fetched yet.",
    address: "Your address",
    once: "You see this address only once. Copy it now and add it to your calendar program as a calendar from the internet.",
    copy: "Copy",
    copied: "The address is copied",
    copyFailed: "Copying did not work. Select the address and copy it yourself.",
  },
};
