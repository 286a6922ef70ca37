import type { Text } from "../definition/text.ts";
import type { Json } from "../json.ts";

/** One difference between two versions of an app, item by item. */
export interface Change {
  /** `moved` is another place among its siblings; `renamed` has its former name in `before`. */
  readonly kind: "added" | "removed" | "changed" | "renamed" | "moved";
  /** What it is: `app`, `form`, `field`, `stage`, `transition`, `view`, … */
  readonly item: string;
  /** The form that holds it; null for what belongs to the app. */
  readonly form: string | null;
  readonly name: string;
  readonly title: Text;
  /** Where it is: names from the app down, such as `forms/opportunity/fields/amount`. */
  readonly path: string;
  /**
   * For `changed`: the keyword that differs, with its value before and after (null where it was or is not there). For
   * `moved` the name of the sibling that it stands behind is in `after`; null where it is the first.
   */
  readonly keyword: string | null;
  readonly before: Json | null;
  readonly after: Json | null;
}
