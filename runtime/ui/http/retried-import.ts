const pauses = [500, 2_000];

/** Loads a part of the page, and again after a pause where the connection lost it; fails as the last attempt did. */
export async function retriedImport<T>(
  load: () => Promise<T>,
  waits: readonly number[] = pauses,
): Promise<T> {
  for (const wait of waits) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return load();
}
