import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";

/** The headers of a request as the web has them. */
export function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return headers;
}

type RefusedStatus = "403 Forbidden" | "404 Not Found" | "429 Too Many Requests" | "503 Service Unavailable";

/** Ends a request for a socket before it is one. */
export function refuseUpgrade(stream: Duplex, status: RefusedStatus): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
