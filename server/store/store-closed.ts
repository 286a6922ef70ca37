/** The process ends: nothing is written any more, and nothing was. */
export class StoreClosed extends Error {
  constructor() {
    super("the store is closed");
    this.name = "StoreClosed";
  }
}
