import type { Text } from "../definition/text.ts";
import type { JsonObject } from "../json.ts";

/** Something in a definition that has a name among its siblings, with the lists of further items inside it. */
export interface Item {
  readonly name: string;
  readonly title: Text;
  /** Its own keywords, without its name and the items inside it. */
  readonly content: JsonObject;
  readonly renamedFrom: string | null;
  readonly lists: readonly ItemList[];
}

/** Siblings of one sort, in the order of the definition. */
export interface ItemList {
  /** What each of them is, such as `stage`, and the name of their list in paths, such as `stages`. */
  readonly item: string;
  readonly path: string;
  readonly items: readonly Item[];
}
