import type { FromThread, ToThread } from "./thread-message.ts";

/** What is told of a job while it is done. */
export interface Listener {
  told(message: FromThread): void;
  /** It is over with the place: `full` where its memory was. */
  over(error: Error, full: boolean): void;
}

/** Where jobs are done, one after the other: a thread of this process, or a process of its own. */
export interface Seat {
  /** Throws where the message cannot be copied; the job has not begun then. */
  tell(message: ToThread): void;
  /** Tells this one from now on, and nobody else. */
  listen(listener: Listener): void;
  /** Does not keep this process alive. */
  end(): Promise<void>;
}
