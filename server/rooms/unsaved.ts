import { joinRemovals, type Removal } from "../../domain/note/traces.ts";
import type { RoomEntry } from "./ports.ts";

/** What a room accepted and sent out but has not on disk yet. */
export class Unsaved {
  readonly updates: Uint8Array[] = [];
  readonly owners: RoomEntry["owners"] = [];
  readonly removals: Removal[] = [];
  schema: number | null = null;
  bytes = 0;

  add(update: Uint8Array): void {
    this.updates.push(update);
    this.bytes += update.byteLength;
  }

  entry(room: string): RoomEntry | null {
    if (this.updates.length === 0) return null;
    const { updates, owners, schema, removals } = this;
    return { room, updates, owners, schema, removals: joinRemovals(removals) };
  }
}
