/** Milliseconds from one look to the next. */
export const POLL = 2;

/** Waits until `holds`, looking again every few milliseconds; fails loudly after `patience` milliseconds. */
export async function until(holds: () => boolean, what: string, patience = 10_000): Promise<void> {
  const end = Date.now() + patience;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, POLL));
  }
}
