import type { Figure } from "./figures.ts";

/** What a figure may be at most: its ratio to the peer, or by itself in the unit of its metric. */
type Budget = { bench: string; metric: string; peer: string | null; of: "ratio" | "value"; most: number };

const ratio = (bench: string, metric: string, peer: string, most: number): Budget => ({
  bench,
  metric,
  peer,
  of: "ratio",
  most,
});
const value = (bench: string, metric: string, peer: string | null, most: number): Budget => ({
  bench,
  metric,
  peer,
  of: "value",
  most,
});

/** All budgets there are, in the order of the benchmarks. */
const BUDGETS: readonly Budget[] = [
  ratio("sync", "cpu", "relay", 1.3),
  ratio("sync", "cpu", "y-websocket", 0.85),
  ratio("sync", "p99", "relay", 1.5),
  ratio("sessions", "cpu", "relay", 1.3),
  ratio("sessions", "p99", "relay", 1.5),
  ratio("cold", "open", "y-websocket", 1.5),
  ratio("cold", "idle", "empty", 1.05),
  value("flood", "p99", "relay", 50),
  value("flood", "lost", null, 0),
  ratio("storm", "wall", "static", 2.5),
  ratio("storm", "wall", "y-websocket", 0.4),
  ratio("storm", "cpu", "static", 2.5),
  ratio("storm", "cpu", "y-websocket", 0.4),
  value("slow", "memory", "y-websocket", 16),
  ratio("slow", "p99", "calm", 1.2),
  ratio("presence", "cpu", "y-websocket", 1),
  value("presence", "gone", "y-websocket", 1_000),
  value("presence", "dead", "y-websocket", 35),
  value("lifecycle", "room", "y-websocket", 40),
  ratio("lifecycle", "cycles", "start", 1.1),
  value("lifecycle", "stop", null, 2_000),
  value("lifecycle", "back", null, 5_000),
  value("lifecycle", "lost", null, 0),
  ratio("lifecycle", "written", "edited", 5),
  ratio("lifecycle", "reload", "snapshot", 1.3),
  value("lifecycle", "fold", null, 25),
  value("history", "named", "bar", 300),
  value("history", "restore", "bar", 300),
  ratio("history", "open", "ten-edits", 1.2),
  ratio("sample", "sample", "sql", 2),
  ratio("overview", "overview", "sql", 2),
  value("bundle", "first-load", null, 100),
];

/** A line for people about the figure's budget, `null` when it has none. */
export function verdict(figure: Figure): string | null {
  const { bench, metric, peer } = figure;
  const budget = BUDGETS.find((each) => each.bench === bench && each.metric === metric && each.peer === peer);
  if (budget === undefined) return null;
  const found = figure[budget.of];
  const isMet = found !== null && found <= budget.most;
  const what = budget.of === "ratio" ? `${metric} / ${peer}` : metric;
  return `${isMet ? "met   " : "missed"} ${bench} ${what}: ${found}, at most ${budget.most}`;
}
