import { z } from "zod";
import type { SessionCommand } from "../../domain/session/command.ts";

const id = z.string().regex(/^[0-9a-z]{26}$/);

const bare = <T extends string>(type: T) => z.strictObject({ type: z.literal(type) });

/** The commands a request may carry. `bring` and `withdraw` are not among them: they come with a casus (see casus.ts). */
export const sessionCommand = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("absence"), isAbsent: z.boolean() }),
  bare("open"),
  bare("join"),
  bare("leave"),
  bare("seen"),
  z.strictObject({ type: z.literal("startCasus"), casusId: id }),
  bare("next"),
  bare("back"),
  bare("pause"),
  bare("resume"),
  z.strictObject({ type: z.literal("extend"), minutes: z.int() }),
  bare("reveal"),
  bare("ready"),
  bare("unready"),
  bare("written"),
  bare("pass"),
  bare("defer"),
  bare("raiseHand"),
  z.strictObject({ type: z.literal("lowerHand"), memberId: id }),
  z.strictObject({ type: z.literal("giveFloor"), memberId: id.nullable() }),
  z.strictObject({ type: z.literal("help"), isHelping: z.boolean() }),
  z.strictObject({ type: z.literal("choose"), casusIds: z.array(id).max(20) }),
  z.strictObject({ type: z.literal("excuse"), memberId: id }),
  z.strictObject({ type: z.literal("consent"), isGiven: z.boolean() }),
  z.strictObject({ type: z.literal("seatTrios"), trios: z.array(z.array(id).max(4)).max(20) }),
  bare("takeLead"),
  z.strictObject({ type: z.literal("handLead"), to: id }),
  bare("finishCasus"),
  bare("close"),
]) satisfies z.ZodType<SessionCommand>;

export { id as idSchema };
