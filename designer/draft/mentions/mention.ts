import type { Path } from "../edits/path.ts";

/** A place of a document that speaks of a noun by its name. */
export interface Mention {
  /** The value that is the name, the entry whose key it is, or the formula or template that holds it. */
  readonly at: Path;
  /**
   * `item`: one of a plain list, which can lose it; `key`: the key of an entry that can go with it; `rule`: the value
   * or, as `ruleKey`, the key in something that would mean another thing without it; `sort`: an `item` that may have
   * a leading minus; `formula`: a name inside a formula, a template or a pointer, at `from`.
   */
  readonly how: "item" | "sort" | "key" | "rule" | "ruleKey" | "formula";
  readonly from?: number;
}
