import { expect, test } from "vitest";
import { stallsAt } from "../../../../runtime/core/derive/stalls-at.ts";
import { compiled } from "../../../support/engine.ts";
import { readTemplate } from "../../../support/read-template.ts";
import { fromFolder } from "../../../../runtime/core/definition/from-folder.ts";
import type { AppDocument } from "../../../../runtime/core/definition/generated/definition.ts";

const { document } = fromFolder(readTemplate("opportunity-management"));
const app = compiled(document as AppDocument);
const form = app.forms.get("opportunity");

/** When the time of an opportunity in its first stage is over. */
function over(
  stageSince: string | null,
  timeZone: string,
  stage = "lead-identification",
  its = form,
): string | null {
  if (its === undefined) throw new Error("no such form");
  return stallsAt({ timeZone }, its, { pipeline: "sales", stage, stageSince });
}

test("the time in a stage is that of the record and of the zone, whichever was asked for before", () => {
  const [march, april] = ["2026-03-20T08:00:00.000Z", "2026-04-20T08:00:00.000Z"];
  // Clocks go forward meanwhile in Paris, and fourteen days later it is as late there as it was.
  const [paris, shanghai] = ["2026-04-03T07:00:00.000Z", "2026-04-03T08:00:00.000Z"];
  for (let turn = 0; turn < 2; turn += 1) {
    expect([over(march, "Europe/Paris"), over(march, "Asia/Shanghai")]).toEqual([paris, shanghai]);
    expect(over(april, "Asia/Shanghai")).toBe("2026-05-04T08:00:00.000Z");
    expect([over(null, "Asia/Shanghai"), over(march, "Asia/Shanghai", "nowhere")]).toEqual([null, null]);
  }
});

test("a limit of hours is as long on a day on which the clock is changed", () => {
  const text = JSON.stringify(document).replaceAll('"limit":"P14D"', '"limit":"PT48H"');
  const hours = compiled(JSON.parse(text) as AppDocument).forms.get("opportunity");
  for (const [since, at] of [
    ["2026-03-28T12:00:00.000Z", "2026-03-30T12:00:00.000Z"],
    ["2026-03-28T12:00:00.000Z", "2026-03-30T12:00:00.000Z"],
    ["2026-06-01T12:00:00.000Z", "2026-06-03T12:00:00.000Z"],
  ] as const)
    expect(over(since, "Europe/Paris", "lead-identification", hours)).toBe(at);
});
