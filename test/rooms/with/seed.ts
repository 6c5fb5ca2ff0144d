/** Where a test with chance in it begins: `SEED` replays one that failed. */
export const seed = Number(process.env.SEED ?? Date.now() >>> 0);
