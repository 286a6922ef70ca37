/** The process ends, and what was asked for is not done: no mistake of anybody. */
export class WorkersClosed extends Error {
  constructor() {
    super("the workers are closed");
    this.name = "WorkersClosed";
  }
}
