/** The database cannot be reached, or does not answer in time. The caller may try again in `retryAfter` seconds. */
export class StoreUnavailable extends Error {
  readonly retryAfter = 2;

  constructor(cause: unknown) {
    super("the database cannot be used at the moment", { cause });
    this.name = "StoreUnavailable";
  }
}
