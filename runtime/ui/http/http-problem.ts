/** A problem as the server tells it, already in the reader's language. */
export interface ServerProblem {
  readonly code: string;
  readonly pointer: string;
  readonly message: string;
  readonly params: Record<string, unknown>;
}

/** A refused or failed request. `status` 0 means that the server could not be reached. */
export class HttpProblem extends Error {
  readonly status: number;
  readonly problems: readonly ServerProblem[];

  constructor(status: number, title: string, problems: readonly ServerProblem[]) {
    super(title);
    this.name = "HttpProblem";
    this.status = status;
    this.problems = problems;
  }
}
