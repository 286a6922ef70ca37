import type { Text } from "../../runtime/core/definition/text.ts";
import type { Edit } from "./edits/edit.ts";

/** What sort of thing an admin edits; each has its word in the texts of the designer. */
export type Noun =
  | "app"
  | "file"
  | "role"
  | "form"
  | "field"
  | "column"
  | "option"
  | "section"
  | "tab"
  | "text"
  | "check"
  | "pipeline"
  | "stage"
  | "entry"
  | "checklist"
  | "transition"
  | "guard"
  | "scorecard"
  | "criterion"
  | "grade"
  | "view"
  | "access"
  | "example";

/** How a step is called where it can be undone: “Add field “Budget””. */
export interface StepLabel {
  readonly verb: "add" | "move" | "change" | "remove" | "rename" | "replace";
  readonly noun: Noun;
  readonly title: Text;
}

/** One thing that an admin did, as edits that happen together or not at all. */
export interface Step {
  readonly label: StepLabel;
  readonly edits: readonly Edit[];
  /** Steps that follow each other closely and have the same one are undone as one: typing in one box. */
  readonly together?: string;
  /** Of those, only steps that type at the same place: what differs once they are taken; null where it is no typing. */
  readonly typed?: string | null;
  /** It is undone with the step before it where that has this as its `together`, however long ago that was. */
  readonly follows?: string;
}
