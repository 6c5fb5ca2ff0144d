/**
 * What the operator's log may say of an unexpected error: kinds, places in our code, and the database's own words. Other
 * messages stay out, because a failed query repeats its values and a parser its text (ASVS 16.2.5).
 */
export function failureFacts(error: unknown): { error: string; database: string; at: string } {
  const chain: Error[] = [];
  for (let next = error; next instanceof Error && chain.length < 5; next = next.cause) chain.push(next);
  const fromDatabase = chain.find(({ message }) => /^D1_ERROR|constraint failed|^(RAISE|SQLITE_)/.test(message));
  const frames = (chain.at(-1)?.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    error: chain.map(({ name }) => name).join(" < "),
    database: fromDatabase?.message ?? "",
    at: frames
      .slice(0, 3)
      .map((line) => line.trim())
      .join(" "),
  };
}
