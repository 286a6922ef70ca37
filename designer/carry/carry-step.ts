/** A place by its group (a section, say) and where it stands there, both counted from 0. */
export interface CarryAt {
  readonly group: number;
  readonly index: number;
}

/**
 * Where a key leads what is carried: up and down from place to place, sideways to the first of another group, Home and
 * End to the first and last of all. The same place where there is none further on; undefined for other keys.
 */
export function carryStep(
  groups: readonly (readonly unknown[])[],
  at: CarryAt,
  key: string,
): CarryAt | undefined {
  const all = groups.flatMap((places, group) => places.map((_, index) => ({ group, index })));
  const here = all.findIndex(({ group, index }) => group === at.group && index === at.index);
  const first = (wanted: (group: number) => boolean) =>
    all.filter(({ index, group }) => index === 0 && wanted(group));
  switch (key) {
    case "ArrowDown":
      return all[here + 1] ?? at;
    case "ArrowUp":
      return all[here - 1] ?? at;
    case "ArrowRight":
      return first((group) => group > at.group)[0] ?? at;
    case "ArrowLeft":
      return first((group) => group < at.group).at(-1) ?? at;
    case "Home":
      return all[0] ?? at;
    case "End":
      return all.at(-1) ?? at;
    default:
      return undefined;
  }
}
