/** Somebody asked for it once. */
const once = Symbol("once");

/**
 * What was made of an object, kept as long as the object from the second time on that it is made: most of what is read is
 * asked for once, and to keep something of each costs more than to make it.
 */
export function askedAgain<Key extends object, Value extends object>() {
  const kept = new WeakMap<Key, Value | typeof once>();
  return {
    get(key: Key): Value | undefined {
      const found = kept.get(key);
      return found === once ? undefined : found;
    },
    set(key: Key, value: Value): void {
      kept.set(key, kept.has(key) ? value : once);
    },
  };
}
