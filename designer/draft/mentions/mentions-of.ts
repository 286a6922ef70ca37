import type { Json } from "../../../runtime/core/json.ts";
import type { Path } from "../edits/path.ts";
import type { Noun } from "../step.ts";
import { columnMentions } from "./column-mentions.ts";
import { fieldMentions } from "./field-mentions.ts";
import type { Mention } from "./mention.ts";
import { formMentions, gradeMentions, pipelineMentions, roleMentions } from "./name-mentions.ts";
import { optionMentions } from "./option-mentions.ts";
import { stageMentions } from "./stage-mentions.ts";
import { transitionMentions } from "./transition-mentions.ts";

type Finder = (document: Json, at: Path) => Iterable<Mention>;

/** Nouns that others speak of, with how to find where; a path begins `forms/<form>`, but for roles. */
const finders: { readonly [noun in Noun]?: Finder } = {
  form: (document, [, form = ""]) => formMentions(document, form),
  role: (document, [, role = ""]) => roleMentions(document, role),
  field: (document, [, form = "", , , field = ""]) => fieldMentions(document, form, field),
  column: (document, [, form = "", , , table = "", , , column = ""]) =>
    columnMentions(document, form, table, column),
  option: (document, [, form = "", , , field = "", list = "", option = ""]) =>
    list === "oneOf" ? optionMentions(document, form, field, option) : [],
  pipeline: (document, [, form = "", , pipeline = ""]) => pipelineMentions(document, form, pipeline),
  stage: (document, [, form = "", , pipeline = "", , stage = ""]) =>
    stageMentions(document, form, pipeline, stage),
  transition: (document, [, form = "", , pipeline = "", , transition = ""]) =>
    transitionMentions(document, form, pipeline, transition),
  grade: (document, [, form = "", , , , , grade = ""]) => gradeMentions(document, form, grade),
};

/** Every place outside of a noun's own that speaks of it by its name. */
export function mentionsOf(document: Json, noun: Noun, at: Path): readonly Mention[] {
  return [...(finders[noun]?.(document, at) ?? [])];
}
