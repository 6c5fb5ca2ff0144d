import { playAtRandom } from "./fuzz.ts";

// A file of its own, so that it runs beside the other half on a machine with two processors.
playAtRandom(1, 2);
