import { describe, expect, it } from "vitest";
import { previewQuery } from "../../../../designer/views/preview-query.ts";
import type {
  FormDefinition,
  ViewDefinition,
} from "../../../../runtime/core/definition/generated/definition.ts";

const text = { type: "string", title: "T" } as const;
const pipeline = (name: string) => ({ name, title: name, initial: ["new"], stages: [], transitions: [] });
const form = {
  name: "deal",
  title: "Deal",
  schema: { type: "object", properties: Object.fromEntries([..."abcdefgh"].map((name) => [name, text])) },
  pipelines: [pipeline("sales"), pipeline("after")],
} as unknown as FormDefinition;
const asked = { limit: 20, count: "exact" };

describe("a view that is shown with live records", () => {
  it.each<readonly [string, ViewDefinition, readonly string[], object]>([
    [
      "asks as a list by its own condition and order",
      {
        name: "v",
        title: "V",
        kind: "list",
        columns: ["b", "_stage"],
        filter: { required: ["a"] },
        sort: ["-b", "a"],
      },
      ["b", "_stage"],
      { filter: { required: ["a"] }, sort: "-b,a" },
    ],
    ["shows six fields where it names none", { name: "v", title: "V", kind: "list" }, [..."abcdef"], {}],
    [
      "has only the records of its pipeline as a board, by their stages",
      { name: "v", title: "V", kind: "board", pipeline: "after", card: ["c"] },
      ["_stage", "c"],
      { filter: { properties: { _pipeline: { const: "after" } } } },
    ],
    [
      "has only records with a day as a calendar, in the order of their days",
      { name: "v", title: "V", kind: "calendar", date: "d", filter: { required: ["a"] } },
      ["d"],
      { filter: { allOf: [{ required: ["a"] }, { required: ["d"] }] }, sort: "d" },
    ],
  ])("%s", (_, view, columns, more) => {
    expect(previewQuery(form, view)).toEqual({ columns, body: { ...asked, ...more } });
  });
});
