import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { migrateDatabase, openDatabase } from "../../db/drivers/node.ts";
import { createApp } from "../../server/app.ts";
import { demoConfig, missingSettings, readConfig } from "../../server/config.ts";
import { mayReadMetrics } from "../../server/metrics.ts";
import { noRooms } from "./no-rooms.ts";

const key = (letter: string) => letter.repeat(40);
const settings = { LOGIN_SECRET: key("l"), AUDIT_KEY: key("a"), STUDY_KEY: key("s") };

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The server's own command, with these settings and no others. */
function start(args: string[], env: Record<string, string>) {
  const child = spawn(process.execPath, ["server/node.ts", ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  const said = { out: "", error: "" };
  child.stdout.on("data", (data: Buffer) => (said.out += data.toString()));
  child.stderr.on("data", (data: Buffer) => (said.error += data.toString()));
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  return { child, said, ended };
}

describe("a server in production", () => {
  const folder = mkdtempSync(join(tmpdir(), "casustafel-headers-"));
  let origin = "";
  let child: ChildProcess;
  let ended: Promise<number | null>;
  let output = () => "";
  const said = (): Record<string, unknown>[] =>
    output()
      .split("\n")
      .filter((line) => line.startsWith("{"))
      .map((line) => JSON.parse(line));

  beforeAll(async () => {
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    const env = {
      ...settings,
      APP_ORIGIN: "https://casustafel.test",
      PORT: String(port),
      DATA_DIR: folder,
      METRICS_TOKEN: key("m"),
    };
    const started = start([], env);
    ({ child, ended } = started);
    output = () => started.said.out;
    await new Promise<void>((resolve, reject) => {
      child.stdout?.on("data", () => started.said.out.includes("Casustafel") && resolve());
      child.on("close", () => reject(new Error(`not started: ${started.said.error}`)));
    });
  }, 60_000);

  afterAll(async () => {
    child.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true });
  });

  const asset = () => /\/assets\/[\w.-]+\.js/.exec(readFileSync("dist/client/index.html", "utf8"))?.[0] ?? "";
  const ask = (path: string, headers: Record<string, string> = {}) => fetch(origin + path, { headers });

  test("[trust 27] pages, built files, procedures and refusals all carry the same protection", async () => {
    const paths = [
      "/",
      "/dossiers/some-dossier",
      asset(),
      "/health",
      "/trpc/me.show",
      "/download/nothing",
      "/assets/gone.js",
    ];
    for (const path of paths) {
      const { headers } = await ask(path);
      const policy = new Map(
        (headers.get("content-security-policy") ?? "").split(";").map((rule) => {
          const [name = "", ...sources] = rule.trim().split(" ");
          return [name, sources.join(" ")];
        }),
      );
      expect({ path, policy: Object.fromEntries(policy) }).toEqual({
        path,
        policy: {
          "default-src": "'self'",
          "script-src": "'self'",
          "style-src": "'self'",
          "img-src": "'self' data:",
          "connect-src": "'self' wss://casustafel.test",
          "object-src": "'none'",
          "base-uri": "'none'",
          "frame-ancestors": "'none'",
          "form-action": "'self'",
        },
      });
      expect({
        path,
        hsts: headers.get("strict-transport-security"),
        sniff: headers.get("x-content-type-options"),
        referrer: headers.get("referrer-policy"),
        opener: headers.get("cross-origin-opener-policy"),
        frame: headers.get("x-frame-options"),
        cors: headers.get("access-control-allow-origin"),
        by: headers.get("x-powered-by"),
      }).toEqual({
        path,
        hsts: "max-age=31536000; includeSubDomains",
        sniff: "nosniff",
        referrer: "no-referrer",
        opener: "same-origin",
        frame: "DENY",
        cors: null,
        by: null,
      });
    }
  });

  test("[trust 27] the page runs no script of its own text and loads nothing from elsewhere", async () => {
    const page = await (await ask("/")).text();
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(page).not.toMatch(/\son\w+=|javascript:|style=/);
    expect(page.match(/(src|href)="([^"]*)"/g)?.filter((link) => !/="\/[^/]/.test(link))).toEqual([]);
  });

  test("[trust 28] nothing is kept by a browser or proxy but built files, whose names change with their content", async () => {
    for (const path of [
      "/",
      "/sessies/some-session",
      "/health",
      "/trpc/me.show",
      "/auth/sign-in",
      "/download/nothing",
    ]) {
      expect({ path, cache: (await ask(path)).headers.get("cache-control") }).toEqual({ path, cache: "no-store" });
    }
    expect((await ask(asset())).headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    const gone = await ask("/assets/gone.js");
    expect([gone.status, gone.headers.get("cache-control")]).toEqual([404, "no-store"]);
  });

  test("[trust 31] what only the server answers is refused as data, never with a page", async () => {
    const ours = { "x-casustafel": "1" };
    const paths = ["/trpc/no.such", "/trpc/", "/auth/nothing", "/demo/people", "/demo/rooms", "/download/x", "/sync/x"];
    for (const path of paths) {
      const answer = await ask(path, ours);
      const type = answer.headers.get("content-type") ?? "";
      expect({ path, status: answer.status, isData: type.startsWith("application/json") }).toEqual({
        path,
        status: 404,
        isData: true,
      });
    }
  });

  test("[trust 29] the end of the audit trail is said in the log, which is kept elsewhere", async () => {
    const heads = () => said().filter(({ event }) => event === "audit.head");
    await expect.poll(heads).toMatchObject([{ sequence: 0, hash: "" }]);
  });

  test("the metrics are for whoever brings the token, and are not there for anybody else", async () => {
    for (const authorization of ["", "Bearer ", `Bearer ${key("x")}`, key("m")]) {
      const answer = await ask("/metrics", { authorization });
      expect([authorization, answer.status, await answer.json()]).toEqual([authorization, 404, { code: "not-found" }]);
    }
    const shown = await ask("/metrics", { authorization: `Bearer ${key("m")}` });
    expect([shown.status, (await shown.text()).includes("# TYPE casustafel_rooms gauge")]).toEqual([200, true]);
  });

  test("[trust 31] every answer has an id of its own, by which the operator finds it", async () => {
    const ids = await Promise.all(
      ["/", "/trpc/no.such"].map(async (path) => (await ask(path)).headers.get("x-request-id")),
    );
    expect(ids.every((id) => id !== null && id.length > 20)).toBe(true);
    expect(new Set(ids).size).toBe(2);
  });
});

describe("[trust 33] starting", () => {
  test("is refused in production with every missing setting named", async () => {
    const { said, ended } = start([], {});
    expect(await ended).toBe(1);
    expect(said.error).toContain("APP_ORIGIN, LOGIN_SECRET, AUDIT_KEY, STUDY_KEY");
    expect(said.out).toBe("");
  });

  test("is refused when a key is short or an address is no use, without repeating what is secret", async () => {
    const { said, ended } = start([], {
      ...settings,
      LOGIN_SECRET: "kort-geheim",
      STUDY_KEY: "",
      APP_ORIGIN: "casustafel",
    });
    expect(await ended).toBe(1);
    expect(said.error).toContain("Set: APP_ORIGIN, LOGIN_SECRET, STUDY_KEY (");
    expect(said.error).not.toMatch(/kort-geheim|aaaa/);
  });

  test("is refused with a token for the metrics that can be guessed; without one they are shown to nobody", () => {
    const here = { ...settings, APP_ORIGIN: "https://casustafel.test" };
    expect(missingSettings({ ...here, METRICS_TOKEN: "kort" })).toEqual(["METRICS_TOKEN"]);
    const config = readConfig(here, "0");
    for (const given of [undefined, "", "Bearer ", "Bearer undefined"]) {
      expect(mayReadMetrics(config, given)).toBe(false);
    }
    expect(mayReadMetrics(demoConfig("http://127.0.0.1:8787", "0"), undefined)).toBe(true);
  });

  test("needs https, save on this machine", () => {
    const missing = (origin: string) => missingSettings({ ...settings, APP_ORIGIN: origin });
    for (const origin of ["http://casustafel.test", "ftp://casustafel.test", "casustafel.test", ""]) {
      expect({ origin, missing: missing(origin) }).toEqual({ origin, missing: ["APP_ORIGIN"] });
    }
    for (const origin of ["https://casustafel.test", "http://127.0.0.1:8787", "http://localhost:8787"]) {
      expect({ origin, missing: missing(origin) }).toEqual({ origin, missing: [] });
    }
  });

  test.each(["0.0.0.0", "::"])("of the demo is refused on %s, which others could reach", async (host) => {
    const { said, ended } = start(["--demo"], { HOST: host });
    expect(await ended).toBe(1);
    expect(said.error).toContain(`HOST=${host} is refused`);
  });
});

test("[trust 27] the demo, which has no https, asks for none", async () => {
  const database = openDatabase(":memory:");
  await migrateDatabase(database, "db/migrations");
  const config = demoConfig("http://127.0.0.1:8787", "0");
  const { app } = createApp({ db: database.db, rooms: noRooms, config, runtime: "node", now: () => 0 });
  const { headers } = await app.request("/health");
  expect(headers.get("strict-transport-security")).toBeNull();
  expect(headers.get("content-security-policy")).toContain("connect-src 'self' ws://127.0.0.1:8787;");
});
