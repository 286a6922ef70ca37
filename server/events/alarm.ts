/** Something that is done later, once however often it is asked for; it does not keep the process alive. */
export interface Alarm {
  set(): void;
  clear(): void;
}

/** Calls `ring` this many milliseconds after the first `set`. */
export function alarm(milliseconds: number, ring: () => unknown): Alarm {
  let timer: ReturnType<typeof setTimeout> | null = null;
  return {
    set() {
      timer ??= setTimeout(() => {
        timer = null;
        ring();
      }, milliseconds).unref();
    },
    clear() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
