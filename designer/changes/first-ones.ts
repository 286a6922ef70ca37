/** More than this are shown in part; so many of them still show. */
const most = 8;
const shownOfMany = 5;

/** What is shown at first of a list that may be long: all of a few, the first of many. */
export function firstOnes<T>(list: readonly T[]): readonly T[] {
  return list.length <= most ? list : list.slice(0, shownOfMany);
}
