/** Too many jobs wait already: nothing was done, and the caller may try again in `retryAfter` seconds. */
export class WorkersBusy extends Error {
  readonly retryAfter = 2;

  constructor() {
    super("too many jobs are waiting");
    this.name = "WorkersBusy";
  }
}
