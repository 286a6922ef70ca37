import type { Request } from "express";

/** Aborted once the client has gone away before it had its whole answer. */
export function untilGone({ res: response }: Request): AbortSignal {
  const leaving = new AbortController();
  if (response?.closed === true) leaving.abort();
  response?.once("close", () => {
    if (!response.writableFinished) leaving.abort();
  });
  return leaving.signal;
}
