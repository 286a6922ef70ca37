/** How one field of one record stands for one actor now. */
export interface FieldState {
  readonly visible: boolean;
  /** It must be filled in; false for every field that a condition or the stage hides. */
  readonly required: boolean;
  readonly access: "edit" | "read" | "hidden";
  /** Of a choice, the constants of the options that may be chosen now; null where all of them may. */
  readonly offered: ReadonlySet<string> | null;
}
