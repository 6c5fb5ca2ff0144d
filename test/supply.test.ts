import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";

const entry = z.object({
  version: z.string(),
  license: z.string().optional(),
  integrity: z.string().optional(),
  dev: z.boolean().optional(),
  devOptional: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
});
const lock = z
  .object({ packages: z.record(z.string(), entry.or(z.object({ name: z.string() }))) })
  .parse(JSON.parse(readFileSync("package-lock.json", "utf8")));
const own = z
  .object({ dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync("package.json", "utf8")));

const packages = Object.entries(lock.packages).flatMap(([path, found]) =>
  path !== "" && "version" in found ? [{ path, ...found }] : [],
);
const shipped = packages.filter(({ dev, devOptional }) => !dev && !devOptional);

/** Licences under which others' work may go along in a work under EUPL-1.2, and be handed on with it. */
const mayShip = ["MIT", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "OFL-1.1", "MPL-2.0"];
/** Tools that stay here: copyleft binds who hands them on, and we do not. */
const mayBuild = [...mayShip, "MIT OR Apache-2.0", "CC0-1.0", "CC-BY-4.0", "LGPL-3.0-or-later"];

test("[trust 34] what is shipped has a licence that goes with EUPL-1.2, and so have the tools", () => {
  const strange = (some: typeof packages, allowed: readonly string[]) =>
    some
      .filter(({ license = "none" }) => !license.split(" AND ").every((part) => allowed.includes(part)))
      .map(({ path, license }) => `${path}: ${license}`);
  expect(shipped.length).toBeGreaterThan(100);
  expect(strange(shipped, mayShip)).toEqual([]);
  expect(strange(packages, mayBuild)).toEqual([]);
});

test("[trust 34] every package is the very one that was chosen: an exact version, and a hash of its content", () => {
  const versions = Object.entries({ ...own.dependencies, ...own.devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  expect(packages.filter(({ integrity }) => !integrity?.startsWith("sha512-")).map(({ path }) => path)).toEqual([]);
});

test("[trust 34] nothing that is shipped runs a script when it is installed", () => {
  expect(shipped.filter(({ hasInstallScript }) => hasInstallScript).map(({ path }) => path)).toEqual([]);
});

test("[trust 34] a bill of materials can be made, and names every package with its version", () => {
  const bill = z
    .object({
      bomFormat: z.literal("CycloneDX"),
      components: z.array(z.object({ name: z.string(), version: z.string() })),
    })
    .parse(
      JSON.parse(execFileSync("npm", ["run", "-s", "sbom"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })),
    );
  const named = new Set(bill.components.map(({ name, version }) => `${name}@${version}`));
  const locked = packages.map(({ path, version }) => `${path.split("node_modules/").at(-1)}@${version}`);
  expect(locked.filter((one) => !named.has(one))).toEqual([]);
});

const secrets = {
  "private key": /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/,
  "cloud key": /\b(?:AKIA|ASIA)[A-Z\d]{16}\b/,
  "token of a forge": /\b(?:gh[pousr]_\w{36}|github_pat_\w{60}|glpat-[\w-]{20})/,
  "token of a registry": /\bnpm_[A-Za-z\d]{36}\b|_authToken[=]\S/,
  "signed token": /\beyJ[\w-]{15,}\.eyJ[\w-]{15,}\.[\w-]{15,}/,
  "password in an address": /\b[a-z]{3,10}:\/\/[^\s/:@"'`<>${}]+:[^\s/@"'`<>${}]{6,}@/,
  "setting with its secret":
    /\b(?:LOGIN_SECRET|AUDIT_KEY|STUDY_KEY|METRICS_TOKEN|OIDC_CLIENT_SECRET) *[=:] *["']?[\w+/-]{24,}/,
};

const leaksIn = (text: string) => Object.entries(secrets).flatMap(([kind, shape]) => (shape.test(text) ? [kind] : []));

test("[trust 34] no file that is kept holds a secret", () => {
  const kept = execFileSync("git", ["ls-files", "-z"], { encoding: "utf8" }).split("\0");
  // One that was just taken away is still in the list.
  const there = kept.filter((file) => file !== "" && existsSync(file));
  expect(there.length).toBeGreaterThan(300);
  expect(there.flatMap((file) => leaksIn(readFileSync(file, "latin1")).map((kind) => `${file}: ${kind}`))).toEqual([]);
  const planted = [`ghp_${"a1".repeat(18)}`, `AUDIT_KEY=${"k".repeat(40)}`, `AKIA${"A1".repeat(8)}`];
  expect(planted.map((text) => leaksIn(text).length)).toEqual([1, 1, 1]);
});
