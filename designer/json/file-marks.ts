import type { TFunction } from "i18next";
import type { Json } from "../../runtime/core/json.ts";
import { explainProblem } from "../../runtime/core/problem/explain-problem.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { stepsOf } from "../../runtime/core/problem/pointer.ts";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import type { CodeMark } from "../code/code-parts.ts";
import type { AppFile } from "./files/app-files.ts";
import type { ProblemInFile } from "./files/problem-in-file.ts";
import { placedInFile } from "../review/placed-in-file.ts";
import { readFile } from "./files/read-file.ts";
import { rangeInDocument } from "./text/range-in-document.ts";
import { rangeInText } from "./text/range-in-text.ts";
import { spotOf } from "./text/spot.ts";
import { readJsonText } from "../../runtime/core/json-text/read-json-text.ts";

/** What the marks of a file's text depend on. */
export interface MarkContext {
  readonly document: Json;
  readonly file: AppFile;
  /** What the review says of the file as the draft has it. */
  readonly problems: readonly ProblemInFile[];
  readonly t: TFunction<"json">;
  readonly locale: string;
}

/** What is wrong with a text at its place: that it is no JSON; else that the draft cannot take it; else what the review says. */
export function fileMarks(text: string, context: MarkContext): readonly CodeMark[] {
  const { document, file, problems, t, locale } = context;
  const read = readFile(document, file, text);
  if ("mistake" in read) {
    const { from, to, code, found } = read.mistake;
    return [{ from, to, message: t(`mistake_${code}`, { found }), mend: null }];
  }
  const root = file.noun === "document" ? null : readJsonText(text).root;
  const rangeOf = (steps: readonly string[], params?: Problem["params"]) =>
    root === null ? rangeInDocument(text, steps, spotOf(params)) : rangeInText(root, steps);
  if ("misplaced" in read)
    return [{ ...rangeOf(stepsOf(read.pointer)), message: t(`misplaced_${read.misplaced}`), mend: null }];
  const said =
    "shape" in read
      ? read.shape.map((problem) => ({ problem, steps: stepsOf(problem.pointer) }))
      : problems.filter((each) => each.file.path === file.path);
  return said.map(({ problem, steps }) => ({
    ...rangeOf(steps, problem.params),
    message: explainProblem(placedInFile(problem, document as unknown as AppDocument), locale),
    mend: null,
  }));
}
