import type { Condition } from "../../domain/conditions/condition.ts";
import type { Drukbron, Kanaal, Onderwerp } from "../../domain/contact.ts";

/** How often each kanaal is used, as weights. */
export const kanalen: Record<Condition, Partial<Record<Kanaal, number>>> = {
  zelfregie: { telefoon: 5, mail: 3, kantoor: 2, buurt: 1, brief: 0.3 },
  "extra-aandacht": { telefoon: 4, kantoor: 3, buurt: 3, mail: 1, beeldbellen: 0.4 },
  vergelijking: { kantoor: 4, telefoon: 4, brief: 1.5, mail: 1 },
};
/** Nobody sits at a table while the offices are closed. */
export const kanalenInLockdown: Partial<Record<Kanaal, number>> = { telefoon: 7, beeldbellen: 3, mail: 1.5 };

/** A talk that the law asks for is not held by mail. */
export const kanalenOfDuty: Partial<Record<Kanaal, number>> = { kantoor: 3, telefoon: 1 };
export const kanalenOfDutyInLockdown: Partial<Record<Kanaal, number>> = { telefoon: 3, beeldbellen: 1 };

/** What is spoken of, as weights. */
export const onderwerpen: Record<Condition, Partial<Record<Onderwerp, number>>> = {
  zelfregie: { werk: 5, verrekening: 5, "brief-uitleggen": 4, scholing: 3, prive: 1.5, vrijwilligerswerk: 2 },
  "extra-aandacht": {
    werk: 4,
    "gezondheid-welzijn": 4,
    prive: 3.5,
    scholing: 2.5,
    schulden: 2,
    verrekening: 2.5,
    "brief-uitleggen": 2,
    vrijwilligerswerk: 1.5,
  },
  vergelijking: { werk: 6, verrekening: 3, "brief-uitleggen": 2, scholing: 1, schulden: 1, "gezondheid-welzijn": 1 },
};

/** Where pressure came from when somebody spoke of it, as weights, and how often that was. */
export const drukbronnen: Record<Condition, Partial<Record<Drukbron, number>>> = {
  zelfregie: { "brief-systeem": 5, omgeving: 2, klantmanager: 1, handhaving: 1 },
  "extra-aandacht": { "brief-systeem": 5, omgeving: 3, klantmanager: 1.5, handhaving: 1 },
  vergelijking: { "brief-systeem": 5, klantmanager: 3, handhaving: 2, omgeving: 1 },
};
export const drukShare: Record<Condition, number> = { zelfregie: 0.14, "extra-aandacht": 0.16, vergelijking: 0.24 };

/** How long a contact takes, in units of five minutes. */
export const minutes: Record<Kanaal, readonly [low: number, high: number]> = {
  kantoor: [6, 12],
  buurt: [6, 14],
  telefoon: [2, 7],
  beeldbellen: [4, 8],
  mail: [1, 3],
  brief: [1, 2],
};
