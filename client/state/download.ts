import { refusalIn } from "./doors.ts";

/**
 * Fetches a file of the server and hands it to the browser under the name the server gave it. Fetched rather than linked
 * to, so that a refusal becomes a sentence on this screen and not a page of its own.
 */
export async function downloadFile(path: string): Promise<void> {
  const answer = await fetch(`/download/${path}`, { credentials: "same-origin" });
  if (!answer.ok) throw await refusalIn(answer);
  const name = /filename="([^"]+)"/.exec(answer.headers.get("content-disposition") ?? "")?.[1] ?? "casustafel";
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
