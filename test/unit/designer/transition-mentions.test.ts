import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../designer/draft/edits/apply-edits.ts";
import { removeItem } from "../../../designer/draft/commands/remove-item.ts";
import { removeStage } from "../../../designer/draft/commands/remove-stage.ts";
import { renameItem } from "../../../designer/draft/commands/rename-item.ts";
import { readAt } from "../../../designer/draft/edits/read-at.ts";
import type { Json } from "../../../runtime/core/json.ts";

const pipeline = (name: string, ...stages: readonly string[]) => ({
  name,
  initial: ["new"],
  stages: stages.map((stage) => ({ name: stage, title: stage, kind: "open" })),
  transitions: [{ name: "approve", title: "Approve", from: ["new"], to: stages.at(-1) ?? "" }],
});
const example = (name: string, record: Json) => ({
  name,
  form: "loan",
  record,
  expect: { transitions: { reject: false, approve: true } },
});
const on = { event: "manual" };
const document: Json = {
  forms: [
    {
      name: "loan",
      pipelines: [pipeline("short", "new", "done"), pipeline("long", "new", "checked", "out")],
    },
    { name: "visit", pipelines: [pipeline("short", "new", "done")] },
  ],
  examples: [
    example("in-short", { data: {}, pipeline: "short" }),
    example("in-long", { data: {}, pipeline: "long" }),
    example("by-stage", { data: {}, stage: "done" }),
    example("by-later-stage", { data: {}, stage: "out" }),
    { ...example("elsewhere", { data: {}, pipeline: "short" }), form: "visit" },
  ],
  automations: [
    { name: "quick", form: "visit", on, steps: [{ do: "transition", transition: "approve" }] },
    { name: "unclear", form: "loan", on, steps: [{ do: "transition", transition: "approve" }] },
  ],
};
const at = (form: string, name: string) => ["forms", form, "pipelines", name, "transitions", "approve"];

/** By name, what each test expects of transitions and each automation takes. */
function said(value: Json): readonly unknown[] {
  const { examples, automations } = value as unknown as {
    examples: readonly { name: string; expect: { transitions: object } }[];
    automations: readonly { name: string; steps: readonly { transition: string }[] }[];
  };
  return [
    ...examples.map(({ name, expect: { transitions } }) => `${name}: ${Object.keys(transitions).join(" ")}`),
    ...automations.map(({ name, steps }) => `${name}: ${steps[0]?.transition ?? ""}`),
  ];
}

const before = [
  "in-short: reject approve",
  "in-long: reject approve",
  "by-stage: reject approve",
  "by-later-stage: reject approve",
  "elsewhere: reject approve",
  "quick: approve",
  "unclear: approve",
];

describe("a transition", () => {
  it.each<readonly [form: string, pipeline: string, changed: readonly number[]]>([
    ["loan", "short", [0, 2]],
    ["loan", "long", [1, 3]],
    ["visit", "short", [4, 5]],
  ])("of %s/%s that is renamed is renamed in what tests of its pipeline expect", (form, name, changed) => {
    const renamed = applyEdits(
      document,
      renameItem(document, "transition", at(form, name), "grant", true).edits,
    );
    const after = before.map((line, index) =>
      changed.includes(index) ? line.replace("approve", "grant") : line,
    );
    expect(said(renamed?.document ?? null)).toEqual(after);
    expect(applyEdits(renamed?.document ?? null, renamed?.inverse ?? [])?.document).toEqual(document);
  });

  it.each([
    ["that is removed", removeItem(document, "transition", at("loan", "short"))],
    [
      "whose stage is removed",
      removeStage(document, ["forms", "loan", "pipelines", "short", "stages", "done"], { instead: "new" }),
    ],
  ])("%s is expected no longer, and nothing else is forgotten", (_, { edits }) => {
    const after = applyEdits(document, edits)?.document ?? null;
    expect(said(after)).toEqual(
      before.map((line, index) => (index === 0 || index === 2 ? line.replace(" approve", "") : line)),
    );
    expect(readAt(after, at("loan", "long"))).toBeDefined();
  });
});
