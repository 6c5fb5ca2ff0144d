import type { Page, WebSocketRoute } from "playwright-core";

/** Everything between the browser of this page and the server; it can be cut, and then nothing gets through until it is mended. */
export async function lineOf(page: Page) {
  const open = new Set<WebSocketRoute>();
  let isCut = false;
  await page.context().routeWebSocket(/\/sync\//, (socket) => {
    if (isCut) return void socket.close({ code: 1013, reason: "cut" });
    socket.connectToServer();
    open.add(socket);
  });
  return {
    async cut() {
      isCut = true;
      await page.context().setOffline(true);
      const ends = [...open].map((socket) => socket.close({ code: 1013, reason: "cut" }));
      open.clear();
      await Promise.all(ends);
    },
    async mend() {
      isCut = false;
      await page.context().setOffline(false);
    },
  };
}
