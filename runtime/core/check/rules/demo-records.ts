import type { DemoRecord } from "../../definition/generated/definition.ts";
import type { Json } from "../../json.ts";
import { pointerTo } from "../../problem/pointer.ts";
import type { Problem } from "../../problem/problem.ts";
import type { AppIndex, FormPlace } from "../app-index.ts";
import type { CheckRule } from "../check-rule.ts";
import { demoShapes } from "../demo-shapes.ts";
import { recordPlace } from "../record-place.ts";
import { unknownIn } from "../unknown-names.ts";

type ValueRule = (value: Json, pointer: string) => Iterable<Problem>;

/** Demo records fill in fields of their form with values that suit, and refer to demo records by key. */
export const demoRecords: CheckRule = function* (index) {
  const keys = new Map(
    Object.entries(index.app.demo ?? {}).map(([form, records]) => [
      form,
      new Set(records.map(({ key }) => key)),
    ]),
  );
  for (const [form, records] of Object.entries(index.app.demo ?? {})) {
    const at = pointerTo("/demo", form);
    yield* unknownIn("form", form, index.forms, at);
    const place = index.forms.get(form);
    if (!place) continue;
    const rules = valueRules(place, index, keys);
    for (const [position, record] of records.entries()) {
      yield* recordPlace(record, place, `${at}/${position}`, false);
      yield* unknownIn("role", record.owner, index.roles, `${at}/${position}/owner`);
      yield* demoValues(record.data, rules, `${at}/${position}/data`);
    }
  }
};

/** What is held against the values of each field: references lead to demo records, and each value has its field's shape. */
function valueRules(
  { fields }: FormPlace,
  { forms }: AppIndex,
  keys: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, readonly ValueRule[]> {
  return new Map(
    [...fields].map(([name, field]) => {
      const form = field["x-form"];
      const links = form !== undefined && forms.has(form) ? [leadTo(keys.get(form) ?? new Set())] : [];
      return [name, [...links, demoShapes(field)]];
    }),
  );
}

function leadTo(known: ReadonlySet<string>): ValueRule {
  return function* (value, pointer) {
    for (const key of Array.isArray(value) ? (value as readonly Json[]) : [value])
      if (typeof key === "string") yield* unknownIn("record", key, known, pointer);
  };
}

/** The first rule that a value breaks tells what is wrong with it. */
function* demoValues(
  data: DemoRecord["data"],
  rules: ReadonlyMap<string, readonly ValueRule[]>,
  pointer: string,
): Generator<Problem> {
  for (const [name, value] of Object.entries(data)) {
    for (const rule of rules.get(name) ?? []) {
      const problems = [...rule(value, pointerTo(pointer, name))];
      yield* problems;
      if (problems.length > 0) break;
    }
  }
}
