/** A page was asked for after a position that this store did not make for this list. */
export class BadCursor extends Error {
  constructor() {
    super("the cursor does not belong to this list");
    this.name = "BadCursor";
  }
}
