import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

// What a test reads from the environment has to be given to a Worker as a binding.
const bindings: Record<string, string> = {};
for (const name of ["SEED", "ABORTS"]) {
  const value = process.env[name];
  if (value !== undefined) bindings[name] = value;
}

export default defineConfig({
  test: {
    reporters: ["default", "./test/summary-reporter.ts"],
    // One less than there are cores, which is its own choice, leaves one of two idle.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "node",
          include: ["test/**/*.test.ts"],
          exclude: ["test/**/*.workerd.test.ts"],
          testTimeout: 30_000,
        },
      },
      {
        plugins: [cloudflareTest({ wrangler: { configPath: "./test/wrangler.test.toml" }, miniflare: { bindings } })],
        test: { name: "workerd", include: ["test/**/*.workerd.test.ts"], testTimeout: 30_000 },
      },
      {
        test: {
          name: "flows",
          include: ["test/flows/**/*.flow.ts"],
          setupFiles: ["./test/flows/with/tell.ts"],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          // As long as a page waits for what is to come onto it.
          expect: { poll: { timeout: 20_000 } },
          fileParallelism: false,
          // Browsers and servers of their own: they run after the rest, not beside it.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
