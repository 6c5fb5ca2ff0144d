/** Teams and their people, as the benchmark `sessions` has them. */
export const TEAMS = Number(process.env.BENCH_TEAMS ?? 20);
export const PEOPLE = 12;

/** How somebody signs in. */
export const slugOf = (team: number, person: number) => `mens-${team}-${person}`;

/** Of every five tables four write together, and one scores blind. */
export const scores = (team: number) => team % 5 === 4;
