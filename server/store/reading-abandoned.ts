/** Whoever wanted the answer of a reading has gone away: nobody has to be told. */
export class ReadingAbandoned extends Error {
  constructor() {
    super("nobody waits for this reading any more");
    this.name = "ReadingAbandoned";
  }
}
