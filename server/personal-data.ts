import { Refusal } from "../domain/errors.ts";
import { findPersonalData } from "../domain/personal-data.ts";

/** Refuses a text in a structured field that holds what could lead to a person; the detail names the kind (design §8). */
export function refusePersonalData(text: string): void {
  const [first] = findPersonalData(text);
  if (first) throw new Refusal("personal-data.found", first.kind);
}
