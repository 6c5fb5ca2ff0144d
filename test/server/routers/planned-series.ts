import { group } from "../../../db/schema/index.ts";
import type { openWorkFloor } from "./work-floor.ts";

export type Floor = Awaited<ReturnType<typeof openWorkFloor>>;

export const afternoon = Date.UTC(2021, 2, 17, 13);
/** The plan of a session as far as every test has it. */
export const base = { methodId: "conditiecasuistiek", plannedAt: afternoon, observerIds: [] };

export async function groupOf(floor: Floor): Promise<string> {
  const found = await floor.db.select().from(group).get();
  return found?.id ?? "";
}

/** A weekly series of the group, six times, led in turn. */
export async function aSeries(floor: Floor) {
  const fatima = await floor.as("fatima");
  const groupId = await groupOf(floor);
  const rhythm = { everyWeeks: 1, until: { count: 6 } };
  const { id } = await fatima.plan.make.mutate({ ...base, groupId, facilitatorId: null, rhythm });
  const rows = async () => {
    const { coming } = await fatima.session.list.query({ past: 1 });
    return coming;
  };
  return { fatima, id, groupId, rows };
}
