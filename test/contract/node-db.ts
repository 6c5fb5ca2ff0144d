import { emptyDatabase } from "../builders/filled-demo.ts";

/** An empty database on Node: what `openD1` is in workerd. */
export const openMemory = async () => (await emptyDatabase()).db;
