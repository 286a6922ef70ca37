import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { reviewApp } from "../../runtime/core/review/review-app.ts";
import { type AppChange, changedApp } from "../support/changed-app.ts";
import { testMatches } from "../support/engine.ts";

/** A change of the sound app, and everything that is then reported, in this order. */
interface Case extends AppChange {
  readonly name: string;
  readonly problems: readonly string[];
}

const folder = new URL("review/", import.meta.url);

describe("the review of a definition", () => {
  for (const file of readdirSync(folder).sort()) {
    const each = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Case;
    it(`${file}: ${each.name}`, () => {
      const { app, problems } = reviewApp(changedApp(each), 1, { matches: testMatches });
      expect(problems.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(each.problems);
      expect(app).toBeNull();
    });
  }

  it("compiles the very document in which nothing is wrong", () => {
    const document = changedApp();
    expect(reviewApp(document, 7, { matches: testMatches }).app?.document).toBe(document);
  });

  it("takes any value for something that may be an app", () => {
    for (const value of [null, undefined, 1, "app", [], () => 1, Symbol("app"), 10n, new Date()]) {
      expect(reviewApp(value, 1, { matches: testMatches }).problems, String(value)).not.toEqual([]);
    }
  });
});
