import type { FieldSchema } from "../definition/generated/definition.ts";
import { looseKey } from "./loose-key.ts";

interface Options {
  readonly constants: ReadonlySet<string>;
  /** By title in any language; null where several options have it. */
  readonly titles: ReadonlyMap<string, string | null>;
  readonly loose: ReadonlyMap<string, string | null>;
}

const known = new WeakMap<FieldSchema, Options>();

function optionsOf(field: FieldSchema): Options {
  const made = known.get(field);
  if (made !== undefined) return made;
  const titles = new Map<string, string | null>();
  const loose = new Map<string, string | null>();
  const add = (map: Map<string, string | null>, key: string, constant: string) =>
    map.set(key, map.has(key) && map.get(key) !== constant ? null : constant);
  for (const { const: constant, title } of field.oneOf ?? []) {
    const words = typeof title === "string" ? [title] : Object.values(title);
    for (const word of words) add(titles, word.trim(), constant);
    for (const word of [constant, ...words]) add(loose, looseKey(word), constant);
  }
  const options = { constants: new Set(field.oneOf?.map((option) => option.const)), titles, loose };
  known.set(field, options);
  return options;
}

/** The constant of the option that a text means: by its constant, its title in any language, or either spelled loosely. */
export function optionNamed(field: FieldSchema, text: string): string | undefined {
  const { constants, titles, loose } = optionsOf(field);
  const trimmed = text.trim();
  if (constants.has(trimmed)) return trimmed;
  return titles.get(trimmed) ?? loose.get(looseKey(text)) ?? undefined;
}
