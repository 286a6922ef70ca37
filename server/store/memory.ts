/** Answers of readings, until something may have been written that they read. */
export interface Memory {
  /** What `read` answers, or has answered whoever asked for the same before. */
  of<T>(key: string, read: () => Promise<T>): Promise<T>;
  /** This one is asked for again, however it ends. */
  drop(key: string): void;
  /** Nothing that was asked for before answers anybody who asks from now on. */
  forget(): void;
}

/** A memory that begins anew once it holds `most` answers. What failed is asked for again. */
export function createMemory(most: number): Memory {
  let answers = new Map<string, Promise<unknown>>();
  return {
    of<T>(key: string, read: () => Promise<T>): Promise<T> {
      const known = answers.get(key);
      if (known !== undefined) return known as Promise<T>;
      if (answers.size >= most) answers = new Map();
      const held = answers;
      const answer = read();
      held.set(key, answer);
      answer.catch(() => held.delete(key));
      return answer;
    },
    drop: (key) => void answers.delete(key),
    forget: () => void (answers = new Map()),
  };
}
