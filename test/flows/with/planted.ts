import type { Page } from "playwright-core";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { until } from "../../rooms/with/until.ts";

/** Says on the page that it ran. */
const shot = "window.ran=(window.ran||0)+1";
export const image = `<img src=x onerror="${shot}">`;
const bait = "lok-regel";

function paragraph(text: string, marks: Record<string, unknown> = {}): Y.XmlElement {
  const element = new Y.XmlElement("paragraph");
  const words = new Y.XmlText();
  words.insert(0, text, marks);
  element.insert(0, [words]);
  return element;
}

function element(name: string, attributes: Record<string, string>, children: Y.XmlElement[] = []): Y.XmlElement {
  const made = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.insert(0, children);
  return made;
}

/** What no editor of ours writes and a socket of one's own can. */
const harm = () => [
  paragraph(`${bait} ${image}`),
  paragraph(`${bait} adres`, { link: { href: `javascript:${shot}`, target: "_self", onclick: shot } }),
  paragraph(`${bait} adres in een adres`, { link: { href: `data:text/html,<script>${shot}</script>` } }),
  paragraph(`${bait} vet`, { bold: { onclick: shot, onmouseover: shot, style: "color:red" } }),
  element("paragraph", { onclick: shot, onmouseover: shot, style: `background:url(javascript:${shot})` }, []),
  element("heading", { level: `2 onclick="${shot}"`, onclick: shot }, []),
  element("bulletList", { onclick: shot }, [element("listItem", { onclick: shot }, [paragraph(bait)])]),
  element("afspraakMention", { id: `"><img src=x onerror="${shot}">` }),
  element("img", { src: "x", onerror: shot }),
  element("iframe", { srcdoc: `<script>parent.${shot}</script>`, src: `javascript:parent.${shot}` }),
  element("script", {}, [paragraph(shot)]),
  paragraph(`${bait} einde`),
];

/** Writes harm into a text over a socket of its own, as the person of these cookies, and leaves once it is stored. */
export async function plant(page: Page, origin: string, { room, text }: { room: string; text: string }): Promise<void> {
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  class OwnSocket extends WebSocket {
    constructor(address: string, protocols?: string[]) {
      super(address, protocols, { headers: { origin, cookie } });
    }
  }
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${origin.replace("http", "ws")}/sync`, room, doc, {
    WebSocketPolyfill: OwnSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  await until(() => provider.synced, "the document is in");
  for (const one of harm()) doc.getXmlFragment(text).push([one]);
  const witness = new Y.Doc();
  const reader = new WebsocketProvider(`${origin.replace("http", "ws")}/sync`, room, witness, {
    WebSocketPolyfill: OwnSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  await until(() => JSON.stringify(witness.getXmlFragment(text)).includes(`${bait} einde`), "the server took it");
  provider.destroy();
  reader.destroy();
}

/** What on this page could run, or did: a line each. Every part of the planted text is clicked and pointed at. */
export async function dangersOn(page: Page): Promise<string[]> {
  await page.getByText(`${bait} einde`).first().waitFor();
  for (const line of await page.getByText(bait).all()) {
    await line.hover({ force: true });
    await line.click({ force: true });
  }
  return dangersIn(page);
}

/** The same of a page without planted lines to click. */
export const dangersIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.body.querySelectorAll("*")) {
      // The editor's own aid for the caret is an image without an address.
      const isPlanted = element.tagName === "IMG" && element.hasAttribute("src");
      if (isPlanted || ["SCRIPT", "IFRAME", "OBJECT", "EMBED"].includes(element.tagName)) found.push(element.outerHTML);
      for (const { name, value } of element.attributes) {
        const isHandler = name.startsWith("on");
        const isScript = /^(href|src|action|srcdoc|style)$/.test(name) && /javascript:|data:text/i.test(value);
        if (isHandler || isScript) found.push(`${element.tagName} ${name}=${value}`);
      }
    }
    if ("ran" in window) found.push(`ran ${String(window.ran)} times`);
    return found;
  });
