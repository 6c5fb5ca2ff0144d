import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DemoScript } from "../with/server.ts";
import { playAsSteps } from "../with/steps.ts";
import { afterSteps } from "./after-steps.ts";
import { dossierSteps } from "./dossier-steps.ts";
import { sessionSteps } from "./session-steps.ts";
import { gather, type Story } from "./story.ts";

/**
 * The weekly loop from sign-in to sample, with six klantmanagers (one at a phone) and an onderzoeker at seven browsers. The
 * tests are the steps in their order and share what they made.
 */
export function playStory(name: string, script: DemoScript): void {
  describe(name, () => {
    let story: Story;
    beforeAll(async () => {
      story = await gather(script);
    });
    afterAll(() => story.end());
    playAsSteps(() => story.pages);

    dossierSteps(() => story);
    sessionSteps(() => story);
    afterSteps(() => story);

    test("no screen on the way had anything against it", () => {
      expect(story.findings).toEqual([]);
    });
  });
}
