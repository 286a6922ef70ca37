import type { CompiledForm } from "../compile/compiled.ts";
import { stageOf } from "../derive/pipeline-of.ts";
import type { Problem } from "../problem/problem.ts";
import type { EngineRecord } from "../record.ts";
import type { Impact, ImpactKind } from "./impact.ts";

const kinds: ReadonlyMap<string, ImpactKind> = new Map([
  ["check", "check"],
  ["entry", "entry"],
  ["required", "required"],
]);

/** The impact of a rule that a record would break: all records that break it at the same place share it. */
export function impactOfProblem(form: CompiledForm, record: EngineRecord, problem: Problem): Impact {
  const { code, pointer, params } = problem;
  const kind = kinds.get(code) ?? "value";
  const rule = typeof params["rule"] === "string" ? params["rule"] : "";
  const name = pointer.split("/")[1] ?? "";
  const stage = stageOf(form, record);
  const below =
    kind === "check"
      ? `checks/${rule}`
      : kind === "entry"
        ? `pipelines/${record.pipeline ?? ""}/stages/${stage?.name ?? ""}/entry/${rule}`
        : `fields/${name}`;
  const title =
    kind === "entry" ? stage?.definition.title : kind === "check" ? undefined : form.fields.get(name)?.title;
  const byStage = kind === "required" && params["stage"] !== undefined ? params["stage"] : null;
  const path = `forms/${form.name}/${below}`;
  return {
    key: JSON.stringify([kind, path, code, byStage]),
    kind,
    form: form.name,
    path,
    title: title ?? (rule === "" ? name : rule),
    problem,
    needs: null,
    choices: [],
  };
}
