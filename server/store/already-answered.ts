/** Somebody else answered the same request first: what was written with this answer is undone. */
export class AlreadyAnswered extends Error {
  constructor() {
    super("the request was answered already");
    this.name = "AlreadyAnswered";
  }
}
