import { refusalIn } from "../../state/doors.ts";

/**
 * Fetches the file of a sample and hands it to the browser. Fetched rather than linked to, so that a refusal becomes a
 * sentence on this screen and not a page of its own.
 */
export async function downloadSample(sampleId: string): Promise<void> {
  const answer = await fetch(`/download/sample/${sampleId}.csv`, { credentials: "same-origin" });
  if (!answer.ok) throw await refusalIn(answer);
  const name = /filename="([^"]+)"/.exec(answer.headers.get("content-disposition") ?? "")?.[1] ?? "steekproef.csv";
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
