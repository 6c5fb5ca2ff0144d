/** Does something every so many milliseconds, beginning at a moment of chance. */
export function regularly(every: number, work: () => void): void {
  setTimeout(() => {
    work();
    setInterval(work, every);
  }, Math.random() * every);
}
