const refuse = (): never => {
  throw new TypeError("A compiled app never changes.");
};

/** Freezes a value and everything in it, maps and sets included, and gives it back. Functions are left as they are. */
export function deepFreeze<T>(value: T): T {
  const open: unknown[] = [value];
  for (let each = open.pop(); each !== undefined || open.length > 0; each = open.pop()) {
    if (typeof each !== "object" || each === null || Object.isFrozen(each)) continue;
    if (each instanceof Map || each instanceof Set) {
      Object.assign(
        each,
        { clear: refuse, delete: refuse },
        each instanceof Map ? { set: refuse } : { add: refuse },
      );
      for (const entry of each.entries()) open.push(entry[0], entry[1]);
    } else open.push(...Object.values(each));
    Object.freeze(each);
  }
  return value;
}
