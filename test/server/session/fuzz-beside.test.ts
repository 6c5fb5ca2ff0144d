import { playAtRandom } from "./fuzz.ts";

// A file of its own, so that it runs beside the other half where vitest has two workers.
playAtRandom(1, 2);
