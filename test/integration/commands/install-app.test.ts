import { expect, test } from "vitest";
import { installApp } from "../../../server/commands/install-app.ts";
import { compileDocument } from "../../../server/engine/compile-document.ts";
import { linearPattern } from "../../../server/engine/linear-pattern.ts";
import { newId } from "../../../server/engine/new-id.ts";
import { openTestStore } from "../../support/open-test-store.ts";
import { smallApp } from "../../support/small-app.ts";

const tasks = smallApp(
  {
    name: "task",
    schema: {
      type: "object",
      properties: {
        name: { type: "string", maxLength: 120 },
        within: { type: "string", format: "reference", "x-form": "task" },
        parts: {
          type: "integer",
          readOnly: true,
          "x-rollup": { form: "task", via: "within", aggregate: "count" },
        },
      },
    },
  },
  {
    demo: {
      task: [
        { key: "whole", data: { name: "Whole" } },
        { key: "one", data: { name: "One", within: "whole" } },
        { key: "two", data: { name: "Two", within: "whole" } },
      ],
    },
  },
);

test("demo records of a form that counts its own are counted as they are installed", async () => {
  const store = await openTestStore();
  const app = compileDocument({ matches: linearPattern }, tasks, 1);
  if (!app.ok) throw new Error(JSON.stringify(app.problems));
  const services = { store, now: () => "2026-11-27T08:00:00.000Z", newId, matches: linearPattern };
  const installed = await installApp(services, { id: "ada" }, app.value, { demo: true, template: null });
  expect(installed.ok).toBe(true);
  const records = await store.records.scan(app.value, "task", 10, null);
  const parts = records.map(({ data }) => [data["name"], data["parts"]]);
  expect(Object.fromEntries(parts)).toEqual({ Whole: 2, One: 0, Two: 0 });
  const events = await store.records.eventsAfter(0, 10);
  expect(events.map(({ event }) => event.type)).toEqual(["created", "created", "created"]);
});
