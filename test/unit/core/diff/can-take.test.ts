import { expect, test } from "vitest";
import type { FieldSchema } from "../../../../runtime/core/definition/generated/definition.ts";
import { canTake } from "../../../../runtime/core/diff/can-take.ts";
import { compiled } from "../../../support/engine.ts";
import { smallApp } from "../../../support/small-app.ts";

const choice = (...names: string[]) => ({
  type: "string",
  oneOf: names.map((name) => ({ const: name, title: name })),
});
const properties = {
  name: { type: "string" },
  notes: { type: "string", format: "long-text" },
  day: { type: "string", format: "date" },
  moment: { type: "string", format: "date-time" },
  count: { type: "integer" },
  size: { type: "number" },
  done: { type: "boolean" },
  source: choice("web", "fair"),
  channel: choice("web", "mail"),
  colour: choice("red"),
  who: { type: "string", format: "user" },
} as unknown as Record<string, FieldSchema>;
const fields = compiled(smallApp({ schema: { type: "object", properties } })).forms.get("deal")?.fields;

/** The fields that are offered to take over the values of one. */
function takers(name: string): readonly string[] {
  const from = fields?.get(name);
  if (from === undefined) throw new Error(`there is no field ${name}`);
  return [...(fields?.values() ?? [])]
    .filter((field) => field !== from && canTake(field, from))
    .map((field) => field.name);
}

test("texts go into texts alone", () => {
  expect(takers("name")).toEqual(["notes"]);
  expect(takers("notes")).toEqual(["name"]);
});

test("what can be written goes into texts too", () => {
  expect(takers("day")).toEqual(["name", "notes", "moment"]);
  expect(takers("count")).toEqual(["name", "notes", "size"]);
  expect(takers("size")).toEqual(["name", "notes"]);
  expect(takers("done")).toEqual(["name", "notes"]);
});

test("a choice goes into one that has any of its options", () => {
  expect(takers("source")).toEqual(["name", "notes", "channel"]);
});

test("who is chosen is no text", () => {
  expect(takers("who")).toEqual([]);
});
