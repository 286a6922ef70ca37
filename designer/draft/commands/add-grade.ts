import type { Json } from "../../../runtime/core/json.ts";
import { nextGrade } from "../../scores/grade-bands.ts";
import type { Edit } from "../edits/edit.ts";
import type { Path } from "../edits/path.ts";
import { scorecardOf } from "../scorecard-of.ts";
import type { Step } from "../step.ts";

/** Adds a grade to a scorecard so that all stay in order and none begins where another does. */
export function addGrade(document: Json, at: Path): Step {
  const { grades, maximum } = scorecardOf(document, at);
  const { grade, before, raised } = nextGrade(grades, maximum);
  const list = [...at, "grades"];
  const above: readonly Edit[] =
    raised === null ? [] : [{ do: "set", at: [...list, raised.name, "from"], value: raised.from }];
  return {
    label: { verb: "add", noun: "grade", title: grade.name },
    edits: [...above, { do: "insert", at: [...list, grade.name], value: grade as unknown as Json, before }],
  };
}
