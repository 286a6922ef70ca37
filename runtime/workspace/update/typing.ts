/** Takes what widgets still hold, and says whether anything is typed that a change of version must not pass over. */
type Look = () => boolean;

const looks = new Set<Look>();
const listeners = new Set<() => void>();

/** What is typed on the open pages and not sent: as long as there is any, a newer version of an app waits to be taken over. */
export const typing = {
  /** Another place in which something may be typed; gives back what takes it away. */
  watch(look: Look): () => void {
    looks.add(look);
    return () => {
      looks.delete(look);
      typing.tell();
    };
  },
  /** That something was typed, sent or discarded. */
  tell(): void {
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** Whether anything is, each place having taken what its widgets hold. */
  isThere: (): boolean => [...looks].map((look) => look()).includes(true),
};
