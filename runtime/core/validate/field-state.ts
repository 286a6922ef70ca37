/** How one field of one record stands for one actor now. */
export interface FieldState {
  readonly visible: boolean;
  /** It must be filled in; false for every field that a condition or the stage hides. */
  readonly required: boolean;
  readonly access: "edit" | "read" | "hidden";
}
