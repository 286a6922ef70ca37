/** Too much waits already: nothing was done, and the caller may try again in `retryAfter` seconds. */
export class QueueFull extends Error {
  readonly retryAfter = 1;

  constructor() {
    super("too much is waiting");
    this.name = "QueueFull";
  }
}
