import { playAtRandom } from "./fuzz.ts";

playAtRandom(0, 2);
