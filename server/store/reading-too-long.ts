/** A reading took longer than one may, and was ended: what was asked for has to be narrower. */
export class ReadingTooLong extends Error {
  readonly seconds: number;

  /** `limit` in milliseconds. */
  constructor(limit: number) {
    super("a reading took too long");
    this.name = "ReadingTooLong";
    this.seconds = Math.ceil(limit / 1000);
  }
}
