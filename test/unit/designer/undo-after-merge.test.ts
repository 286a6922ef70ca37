import { describe, expect, it } from "vitest";
import { removeItem } from "../../../designer/draft/commands/remove-item.ts";
import { removeOption } from "../../../designer/draft/commands/remove-option.ts";
import { removeStage } from "../../../designer/draft/commands/remove-stage.ts";
import { newHistory, takeStep, undoStep } from "../../../designer/draft/history.ts";
import type { Step } from "../../../designer/draft/step.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { smallApp } from "../../support/small-app.ts";

const base = smallApp({
  schema: {
    type: "object",
    properties: {
      name: { type: "string", title: "Name", maxLength: 80 },
      level: {
        ...{ type: "string", title: "Level" },
        oneOf: ["high", "low"].map((name) => ({ const: name, title: name })),
      },
    },
  },
  layout: [{ section: "main", title: "Main", fields: ["name", "level"] }],
  views: [{ name: "all", title: "All", kind: "list", columns: ["name", "level"] }],
  pipelines: [
    {
      name: "sales",
      initial: ["new"],
      stages: ["new", "follow-up", "won"].map((name) => ({ name, title: name, kind: "open" as const })),
      transitions: [{ name: "to-won", title: "Won", from: ["new", "follow-up"], to: "won" }],
    },
  ],
}) as unknown as Json;
const form = ["forms", "deal"];

/** Undoes a step after a merge in which what it removed has stayed. */
function undoneOn(merged: Json, step: Step) {
  const taken = takeStep(newHistory(base), step, 0);
  if (taken === null) throw new Error("nothing to remove");
  return undoStep({ ...taken, document: merged });
}

describe("undoing a removal after a merge that kept what was removed", () => {
  it.each([
    ["an option", removeOption(base, [...form, "schema", "properties", "level", "oneOf", "high"])],
    ["a stage", removeStage(base, [...form, "pipelines", "sales", "stages", "follow-up"])],
    ["a field", removeItem(base, "field", [...form, "schema", "properties", "level"])],
    ["a column of a view", removeItem(base, "entry", [...form, "views", "all", "columns", "#1"])],
  ])("takes the step off for %s, and inserts nothing twice", (_, step) => {
    const undone = undoneOn(base, step);
    expect(undone?.document).toBe(base);
    expect(undone?.past).toEqual([]);
    expect(undone?.future).toEqual([]);
  });

  it("still brings back what two of one name had been", () => {
    const twice = { list: ["a", "b", "a"], items: [{ name: "x" }, { name: "y" }, { name: "x", title: "X" }] };
    for (const at of [
      ["list", "#0"],
      ["items", "x"],
      ["items", "#2"],
    ]) {
      const step: Step = {
        label: { verb: "remove", noun: "entry", title: "" },
        edits: [{ do: "remove", at }],
      };
      const taken = takeStep(newHistory(twice), step, 0);
      expect(taken === null ? null : undoStep(taken)?.document).toEqual(twice);
    }
  });
});
