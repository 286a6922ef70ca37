import type { FormDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { smallApp } from "./small-app.ts";

const [high, low] = [
  { const: "high", title: "High" },
  { const: "low", title: "Low" },
];

/** An app with something of every sort in it; its weights do not add up, so that there is something to balance. */
export const clashingApp = smallApp(
  {
    schema: {
      type: "object",
      properties: {
        name: { type: "string", title: "Name", maxLength: 120 },
        level: { type: "string", title: "Level", oneOf: [high, low] },
        levels: { type: "array", title: "Levels", items: { type: "string", oneOf: [high, low] } },
      },
    },
    layout: [
      { section: "main", fields: ["name"] },
      { tab: "more", title: "More", sections: [{ section: "rest", fields: ["level", "levels"] }] },
    ],
    pipelines: [
      {
        name: "sales",
        title: "Sales",
        initial: ["new"],
        stages: ["new", "offer", "won"].map((name) => ({ name, title: name, kind: "open" })),
        transitions: [
          { name: "to-offer", title: "Offer", from: ["new"], to: "offer", roles: ["rep"] },
          { name: "to-won", title: "Won", from: ["new", "offer"], to: "won" },
        ],
        scorecard: {
          maximum: 100,
          criteria: ["size", "fit"].map((name) => ({ name, title: name, weight: 30, rules: [] })),
          grades: [
            { name: "A", from: 50 },
            { name: "B", from: 0 },
          ],
        },
      },
    ],
    views: [{ name: "board", title: "Board", kind: "board", pipeline: "sales" }],
  } as unknown as Partial<FormDefinition>,
  {
    roles: [{ name: "rep", title: "Rep" }],
    demo: { deal: [{ key: "one", stage: "offer", data: { name: "One", level: "high", levels: ["high"] } }] },
    automations: [
      {
        ...{ name: "told", title: "Told", form: "deal", on: { event: "stage-entered", stages: ["offer"] } },
        steps: [{ do: "stop" }],
      },
    ],
    examples: [
      {
        ...{ name: "offered", form: "deal", record: { data: { name: "One" }, stage: "offer" } },
        expect: { transitions: { "to-won": true } },
      },
    ],
  },
);
