/** What a server process says about itself when asked: CPU time used so far in ms, and memory in bytes after a collection. */
export type Report = { cpu: number; heap: number; resident: number };

export function reportTo(port: number): void {
  process.on("message", () => {
    // First the collection, so that it is not in the CPU time between two reports.
    globalThis.gc?.();
    const { user, system } = process.cpuUsage();
    const { heapUsed, external, rss } = process.memoryUsage();
    process.send?.({ cpu: (user + system) / 1000, heap: heapUsed + external, resident: rss } satisfies Report);
  });
  process.on("disconnect", () => process.exit(0));
  process.send?.({ port });
}
