/** There is no room left on the disk: nothing was done, and the same is possible again once somebody has made room. */
export class StorageFull extends Error {
  constructor(cause: unknown) {
    super("the disk is full", { cause });
    this.name = "StorageFull";
  }
}
