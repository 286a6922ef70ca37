/**
 * Whoever reads may have enough, as `head` has: what is begun is still ended, since half a move is worse than an unread line,
 * and the exit code says what came of it. Anything else that goes wrong with a stream is thrown.
 */
export function outliveReaders(...streams: readonly NodeJS.WritableStream[]): void {
  for (const stream of streams) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
}
