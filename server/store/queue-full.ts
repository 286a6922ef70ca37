/** Too many writes wait already: nothing was done, and the caller may try again in `retryAfter` seconds. */
export class QueueFull extends Error {
  readonly retryAfter = 1;

  constructor() {
    super("too many writes are waiting");
    this.name = "QueueFull";
  }
}
