import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import { systemFields } from "../../runtime/core/fields/system-fields.ts";
import { isObject } from "../../runtime/core/definition/is-object.ts";
import { type Text, textIn } from "../../runtime/core/definition/text.ts";
import type { Json } from "../../runtime/core/json.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { stepsOf } from "../../runtime/core/problem/pointer.ts";
import { entriesOf } from "../draft/edits/entries-of.ts";
import type { Path } from "../draft/edits/path.ts";
import { readAt } from "../draft/edits/read-at.ts";

/** What a parameter of a problem names: a field or a stage of the form that the problem is in, a form, or a role. */
type Named = "field" | "stage" | "form" | "role" | "form.field" | "field of any form";

const way = " → ";

/** The problems that speak of items which have a title. Where the technical name itself is wrong, it is what is said. */
const named: { readonly [code: string]: { readonly [parameter: string]: Named } } = {
  "definition-field-unsuitable": { name: "field" },
  "definition-sort-unsuitable": { name: "field" },
  "definition-derived-written": { name: "field" },
  "definition-field-twice": { name: "field" },
  "definition-rollup-via": { form: "form", target: "form" },
  "definition-rollup-circle": { path: "form.field" },
  "definition-role-circle": { path: "role" },
  "definition-initial-closed": { name: "stage" },
  "definition-stage-unreachable": { name: "stage" },
  "definition-stage-dead-end": { name: "stage" },
  "definition-stage-endless": { name: "stage" },
  "condition-unknown-field": { field: "field" },
  "condition-operator": { field: "field" },
  "condition-value": { field: "field" },
  "condition-compare": { field: "field", other: "field" },
  "formula-unreadable-field": { name: "field" },
  "formula-circle": { path: "field of any form" },
  "hiding-circle": { path: "field" },
};

/** The problem with what items are called by people in place of their technical names, as far as the document has them. */
export function titledProblem<P extends Pick<Problem, "code" | "pointer" | "params">>(
  problem: P,
  document: AppDocument,
  locale: string,
): P {
  const kinds = Object.hasOwn(named, problem.code) ? named[problem.code] : undefined;
  if (kinds === undefined) return problem;
  const [first, index] = stepsOf(problem.pointer);
  const draft = document as unknown as Json;
  const form = first === "forms" ? entriesOf(readAt(draft, ["forms"]))?.[Number(index)]?.[1] : undefined;
  const params = Object.entries(problem.params).map(([parameter, value]) => {
    const kind = Object.hasOwn(kinds, parameter) ? kinds[parameter] : undefined;
    if (kind === undefined) return [parameter, value];
    const text = (what: Named, name: string, of = form) =>
      textIn(titleOf(draft, of, what, name), locale, document.defaultLocale) || name;
    const called = (name: string) => {
      // A circle within one form names its fields alone.
      if (kind === "field of any form" && !name.includes(".")) return text("field", name);
      if (kind !== "form.field" && kind !== "field of any form") return text(kind, name);
      const [owner = "", field = ""] = name.split(".");
      const of = readAt(draft, ["forms", owner]);
      return `${text("form", owner)}.${text("field", field, of)}`;
    };
    if (typeof value !== "string") return [parameter, value];
    // A circle is told as a way from one to the next.
    return [parameter, value.split(way).map(called).join(way)];
  });
  return { ...problem, params: Object.fromEntries(params) as P["params"] };
}

/** Whatever shape the document has: what is wrong with it is said by these titles. */
function titleOf(document: Json, form: Json | undefined, kind: Named, name: string): Text | undefined {
  switch (kind) {
    case "field":
      return textAt(form, ["schema", "properties", name]) ?? systemFields.get(name)?.title;
    case "stage":
      return (entriesOf(readAt(form ?? null, ["pipelines"])) ?? [])
        .map(([, pipeline]) => textAt(pipeline, ["stages", name]))
        .find((title) => title !== undefined);
    case "form":
      return textAt(document, ["forms", name]);
    case "form.field":
    case "field of any form":
      return undefined;
    case "role":
      return textAt(document, ["roles", name]);
  }
}

function textAt(value: Json | undefined, at: Path): Text | undefined {
  const title = readAt(value ?? null, [...at, "title"]);
  return typeof title === "string" || isObject(title) ? (title as Text) : undefined;
}
