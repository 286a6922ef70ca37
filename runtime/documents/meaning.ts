/** What a name in a template stands for. What it is at the same time, it may be used for. */
export interface Meaning {
  /** Whether it can be written out as it is: a value, a list of values, a record by its title. */
  readonly prints: boolean;
  /** What is in it, where it is a record, a person or something else with parts. */
  readonly fields?: Scope;
  /** What each of its items is, where it is a list. */
  readonly items?: Meaning;
  /** A record of which nothing but the title can be read, because it is too far away. */
  readonly far?: true;
}

/** The names that can be read in a place. */
export interface Scope {
  get(name: string): Meaning | undefined;
  names(): Iterable<string>;
}

/** Something with parts of its own. */
export function withParts(fields: ReadonlyMap<string, Meaning>, prints: boolean): Meaning {
  return { prints, fields: { get: (name) => fields.get(name), names: () => fields.keys() } };
}

export const value: Meaning = { prints: true };

export const list = (items: Meaning): Meaning => ({ prints: true, items });

/** What nobody can tell anything about, because something else in the definition is wrong: nothing is wrong with it. */
export const anything: Meaning = {
  prints: true,
  fields: { get: () => anything, names: () => [] },
  get items() {
    return anything;
  },
};
