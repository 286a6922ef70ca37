import type { Text } from "../definition/text.ts";
import type { Problem } from "../problem/problem.ts";
import type { BoundsWay } from "./mapping.ts";

/** Something that a new version would do to a record. Records to which the same happens share its `key`. */
export interface Impact {
  readonly key: string;
  readonly kind: ImpactKind;
  /** The form, as the new version calls it; of a removed form its former name. */
  readonly form: string;
  /** The item that does it: names from the app down, such as `forms/opportunity/fields/amount`. */
  readonly path: string;
  readonly title: Text;
  /** What is to be said of it; `message` has the words of a rule's author. */
  readonly problem: Problem;
  /** What must be decided before it can happen, as a key of the mapping, and what can be chosen. */
  readonly needs: "stage" | "option" | "field" | "form" | null;
  readonly choices: readonly string[];
  /** What the mapping may say of bounds, in place of a field that takes the values. */
  readonly ways?: readonly BoundsWay[];
  /** Texts of the record, of which the mapping may say which options they become, with those that they name by themselves. */
  readonly texts?: readonly { readonly text: string; readonly option: string | null }[];
  /** It tells of texts only: nothing has to be decided for this record. */
  readonly aside?: boolean;
}

export type ImpactKind =
  /** It would break a check, an entry rule of its stage, lack a required field, or hold a value that is not allowed. */
  | "check"
  | "entry"
  | "required"
  | "value"
  /** It stands in a stage, or holds an option, that goes away. */
  | "stage-removed"
  | "option-removed"
  /** It would lose a value: its field goes away or cannot hold it, or the whole form goes away. */
  | "field-removed"
  | "value-lost"
  | "form-removed"
  /** It is of a form that had gone away, and comes back with it. */
  | "form-returned"
  /** It shares a value with another record that no two may have from then on. */
  | "unique"
  /** Its grade would be another one. */
  | "grade";
