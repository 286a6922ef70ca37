import { expect, test } from "vitest";
import { type FieldRule, withDefault, withStage } from "../../../designer/access/field-rule.ts";
import { formStages } from "../../../designer/access/form-stages.ts";
import type { FormDefinition } from "../../../runtime/core/definition/generated/definition.ts";

const order = ["lead", "negotiation", "won"];
const inWon = (rule: FieldRule, right: "edit" | "read" | "hidden" | null) =>
  withStage(rule, "won", right, order);

test("what a role may do with a field in one stage leaves the others as they are", () => {
  expect(inWon(undefined, "read")).toEqual({ stages: { won: "read" } });
  expect(inWon("hidden", "read")).toEqual({ default: "hidden", stages: { won: "read" } });
  const both = withStage(inWon(undefined, "read"), "lead", "hidden", order);
  expect(JSON.stringify(both)).toBe('{"stages":{"lead":"hidden","won":"read"}}');
  expect(withDefault(both, "read")).toEqual({ default: "read", stages: { lead: "hidden", won: "read" } });
});

test("where no stage is otherwise any more, what counted besides them is left", () => {
  expect(inWon(inWon("hidden", "read"), null)).toBe("hidden");
  expect(inWon(inWon(undefined, "read"), null)).toBeUndefined();
  expect(withDefault("read", "edit")).toBeUndefined();
});

test("what is said of a stage that is no more stays until somebody takes it back", () => {
  const rule = { stages: { gone: "read" as const } };
  expect(withStage(rule, "lead", "hidden", order)).toEqual({ stages: { lead: "hidden", gone: "read" } });
  expect(withStage(rule, "gone", null, order)).toBeUndefined();
});

test("a stage that several pipelines have is one, and says of which it is", () => {
  const pipeline = (name: string, ...stages: string[]) => ({
    name,
    title: name.toUpperCase(),
    stages: stages.map((stage) => ({ name: stage, title: stage, kind: "open" })),
  });
  const form = (...pipelines: object[]) => ({ pipelines }) as Pick<FormDefinition, "pipelines">;
  expect(formStages(form(pipeline("sales", "lead", "won"), pipeline("service", "new", "won")))).toEqual([
    { name: "lead", title: "lead", pipelines: ["SALES"] },
    { name: "won", title: "won", pipelines: ["SALES", "SERVICE"] },
    { name: "new", title: "new", pipelines: ["SERVICE"] },
  ]);
  expect(formStages(form(pipeline("sales", "lead")))[0]?.pipelines).toEqual([]);
  expect(formStages({})).toEqual([]);
});
