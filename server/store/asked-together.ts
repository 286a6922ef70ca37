/**
 * Lets many who ask the same at a time share an answer. Each gets one that was asked for after they came: whoever comes
 * while a question is under way shares the next.
 */
export function askedTogether<T>(ask: () => Promise<T>): () => Promise<T> {
  let underWay: Promise<unknown> = Promise.resolve();
  let next: Promise<T> | null = null;

  async function begin(): Promise<T> {
    await underWay.catch(() => undefined);
    next = null;
    const answer = ask();
    underWay = answer;
    return answer;
  }

  return () => (next ??= begin());
}
