/**
 * What becomes of what a new version takes away, by form (its name in the new version). The names on the left are those
 * of the version up to now, those on the right the new version's; null is nothing. A form that goes away itself is named
 * as it was, with null: its records go with it.
 */
export interface Mapping {
  readonly forms?: { readonly [form: string]: FormMapping | null };
}

/**
 * What becomes of values that are beyond the bounds of their field by now: they stay until their record is next changed,
 * or are cut or rounded to what is allowed.
 */
export type BoundsWay = "keep" | "fit";

/** Fields are named, columns of a table are `table/column`. */
export interface FormMapping {
  /**
   * By pipeline: a stage of the pipeline that it became, or `pipeline/stage` of any. Where the pipeline goes away itself,
   * null lets the records go on in none.
   */
  readonly stages?: { readonly [pipeline: string]: { readonly [stage: string]: string | null } };
  /** By field: the option that takes another's place, null to empty it. */
  readonly options?: { readonly [field: string]: { readonly [option: string]: string | null } };
  /**
   * Of a field that goes away, or cannot hold all of its values any more: the field that takes those over where it is
   * empty itself, null to drop them: the history keeps them.
   */
  readonly fields?: { readonly [field: string]: string | null };
  /** Of a field whose bounds allow less than they did, in place of what `fields` would say of those values. */
  readonly bounds?: { readonly [field: string]: BoundsWay };
}
