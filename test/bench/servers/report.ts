/** What a server process says when asked: CPU time used so far in ms, and memory in bytes, after a collection unless told not to. */
export type Report = { cpu: number; heap: number; resident: number };

export function reportTo(port: number): void {
  process.on("message", ({ collect = true }: { collect?: boolean }) => {
    // First the collection, so that it is not in the CPU time counted from here; who asks at the end of a count asks for none.
    if (collect) globalThis.gc?.();
    const { user, system } = process.cpuUsage();
    const { heapUsed, external, rss } = process.memoryUsage();
    process.send?.({ cpu: (user + system) / 1000, heap: heapUsed + external, resident: rss } satisfies Report);
  });
  process.on("disconnect", () => process.exit(0));
  process.send?.({ port });
}
