import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import { smallApp } from "./small-app.ts";

/** An app in which a rep offers what a director approves, with rules, a roll-up, a scorecard and an automation. */
export function triedApp(): AppDocument {
  const app = smallApp(
    {
      schema: {
        type: "object",
        required: ["name"],
        properties: {
          name: { type: "string", maxLength: 120 },
          number: { type: "string", readOnly: true, "x-pattern": "D-{yyyy}-{000}" },
          amount: { type: "number", default: 1 },
          secret: { type: "string" },
          visits: {
            type: "integer",
            readOnly: true,
            "x-declassify": true,
            "x-rollup": { form: "visit", via: "deal", aggregate: "count" },
          },
        },
      },
      pipelines: [
        {
          name: "sales",
          initial: ["new"],
          stages: [
            { name: "new", title: "New", kind: "open" },
            { name: "offer", title: "Offer", kind: "open", fields: { secret: "required" } },
            { name: "won", title: "Won", kind: "won" },
          ],
          transitions: [
            {
              name: "offer",
              title: "Offer it",
              from: ["new"],
              to: "offer",
              roles: ["rep"],
              who: "team",
              guards: [
                {
                  name: "visited",
                  when: { properties: { visits: { minimum: 1 } } },
                  message: "Visit them first",
                },
              ],
            },
            {
              name: "win",
              title: "Win",
              from: ["offer"],
              to: "won",
              approval: { steps: [{ roles: ["director"], rule: "any" }], onReject: "stay" },
              effects: [{ set: { amount: { value: 9 } } }],
            },
          ],
          scorecard: {
            maximum: 10,
            criteria: [{ name: "all", title: "All", weight: 10, rules: [{ points: 50 }] }],
            grades: [{ name: "A", from: 0 }],
          },
        },
      ],
      access: [
        {
          role: "rep",
          can: ["create", "read", "update"],
          records: "all",
          fields: { secret: "hidden" },
        },
        { role: "director", can: ["read", "update", "overrideGates"], records: "all" },
      ],
    },
    {
      roles: [
        { name: "rep", title: "Rep" },
        { name: "director", title: "Director" },
      ],
      automations: [
        {
          name: "greet",
          title: "Greet",
          form: "deal",
          on: { event: "stage-entered", stages: ["offer"] },
          when: { properties: { amount: { minimum: 5 } } },
          steps: [{ do: "stop" }],
        },
      ],
    },
  );
  const visit = {
    name: "visit",
    title: "Visit",
    recordTitle: "_id",
    schema: {
      type: "object" as const,
      properties: { deal: { type: "string" as const, format: "reference" as const, "x-form": "deal" } },
    },
  };
  return { ...app, forms: [...app.forms, visit] };
}
