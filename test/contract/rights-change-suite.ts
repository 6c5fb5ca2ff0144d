import { describe, expect, test } from "vitest";
import { meanwhile, say } from "../rooms/with/admit.ts";
import { until } from "../rooms/with/until.ts";
import { admitted, newRoom, openHost, type StartHost } from "./room-entering.ts";

/** What people may do in a room changes while they are in it, or just then at its door: the same on every host. */
export function rightsChangeSuite(start: StartHost): void {
  const { host, enter } = openHost(start);

  /** Noor is turned away, whether the room knew it at once or sent her back to hear it. */
  const isOut = async (room: string) => {
    const noor = await admitted(host(), { room, person: "noor" });
    await until(() => noor.end !== null, "noor is out");
    expect(["refused", "changed"]).toContain(noor.end?.reason);
    expect(noor.heard, "nothing of what is in the room").toEqual([]);
    const again = await admitted(host(), { room, person: "noor" });
    await until(() => again.end !== null, "noor hears it at the door");
    expect(again.end).toMatchObject({ code: 4404 });
  };

  describe("a right that changes", () => {
    test("while somebody comes in: at the moment that the table falls silent they are silent as well", async () => {
      const room = newRoom();
      meanwhile(async () => {
        say(room, { noor: "read" });
        await host().rooms.grant(room);
      });
      const noor = await enter(room, "noor");
      noor.says("te laat");
      await until(() => noor.refusals > 0, "it is refused");
      expect(noor.controls).toContainEqual({ type: "access", access: "read" });
    });

    test("while somebody comes in: at the moment that the room is closed to them they are out", async () => {
      const room = newRoom();
      meanwhile(async () => {
        say(room, { noor: null });
        await host().rooms.closeRoom(room, "changed");
      });
      await isOut(room);
    });

    test("while somebody comes in: at the moment that they are shut out everywhere they are out", async () => {
      const room = newRoom();
      meanwhile(async () => {
        say(room, { noor: null });
        await host().rooms.closeMember("noor", "revoked");
      });
      await isOut(room);
    });

    test("twice in a row: the last holds, also when the room hears of both at once or of the first one later", async () => {
      const room = newRoom();
      const noor = await enter(room, "noor");
      for (const access of ["read", "write", "read", "write"] as const) {
        say(room, { noor: access });
        void host().rooms.grant(room);
      }
      await host().rooms.grant(room);
      noor.says("mag weer");
      await until(() => noor.isAnswered, "it is stored or refused");
      expect(noor.refusals).toBe(0);
      say(room, { noor: "read" });
      await Promise.all([host().rooms.grant(room), host().rooms.grant(room)]);
      noor.says(", nu niet meer");
      await until(() => noor.refusals > 0, "it is refused");
    });

    test("for one who may not be there any more: they are sent away, and told so when they come back", async () => {
      const room = newRoom();
      const [noor, sam] = [await enter(room, "noor"), await enter(room, "sam")];
      say(room, { noor: null });
      await host().rooms.grant(room);
      await until(() => noor.end !== null, "noor is out");
      expect(noor.end).toMatchObject({ reason: "changed" });
      sam.says("door");
      await until(() => sam.stored?.messages === sam.sent, "sam works on");
      const again = await admitted(host(), { room, person: "noor" });
      await until(() => again.end !== null, "noor hears it at the door");
      expect(again.end).toMatchObject({ code: 4404 });
    });
  });
}
