import type { Page } from "playwright-core";
import { beforeEach } from "vitest";
import { picture } from "./browser.ts";

/**
 * Makes the tests beside this call steps of one story: a step that failed leaves the next ones nothing to stand on, so they
 * are skipped. Keeps a picture of each screen, by name, as it was when the step failed.
 */
export function playAsSteps(pages: () => Iterable<readonly [string, Page]>): void {
  let isBroken = false;
  beforeEach((context) => {
    context.skip(isBroken, "an earlier step failed");
    context.onTestFailed(async () => {
      isBroken = true;
      for (const [name, page] of pages()) await picture(page, `failed-${name}`);
    });
  });
}
