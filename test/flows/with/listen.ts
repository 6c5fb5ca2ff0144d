import type { Page } from "playwright-core";

/** Everything the server sends this page from now on: each frame of each socket and the body of each answer. */
export function listenTo(page: Page) {
  const frames: Buffer[] = [];
  const bodies: Promise<Buffer>[] = [];
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) =>
      frames.push(typeof payload === "string" ? Buffer.from(payload) : payload),
    ),
  );
  page.on("response", (response) => {
    if (response.url().includes("/assets/")) return;
    // A body that the browser dropped on leaving the page was not read by the page either.
    bodies.push(response.body().catch(() => Buffer.alloc(0)));
  });
  return {
    frameCount: () => frames.length,
    async hasHeard(text: string): Promise<boolean> {
      return [...frames, ...(await Promise.all(bodies))].some((bytes) => bytes.includes(text));
    },
  };
}
