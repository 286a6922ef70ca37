/** A job took more time or memory than it may: its thread was ended. */
export class JobTooLong extends Error {
  constructor(job: string) {
    super(`the job ${job} took too much time or memory`);
    this.name = "JobTooLong";
  }
}
