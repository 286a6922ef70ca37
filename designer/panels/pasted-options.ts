import type { OptionDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { freshName } from "../draft/fresh-name.ts";
import { textWith } from "../draft/text-with.ts";
import { nameOfTitle } from "../naming/name-of-title.ts";
import { mostOptions } from "./most-options.ts";

/** A list after lines were pasted into it, and how many of them it had no room for. */
export interface PastedOptions {
  readonly options: readonly OptionDefinition[];
  readonly left: number;
}

/**
 * The options after several lines were pasted into the title of one: the first line is its title, each other one an option
 * behind it, named by what it says. Lines that are an option already are left out; what a list cannot hold is counted.
 */
export function pastedOptions(
  options: readonly OptionDefinition[],
  index: number,
  [first = "", ...others]: readonly string[],
  locale: string,
): PastedOptions {
  const option = options[index];
  if (option === undefined) return { options, left: others.length };
  const titles = new Set(
    options.flatMap(({ title }) => (typeof title === "string" ? [title] : Object.values(title))),
  );
  const names = options.map((each) => each.const);
  const added: OptionDefinition[] = [];
  let left = 0;
  titles.add(first);
  for (const title of others) {
    if (titles.has(title)) continue;
    titles.add(title);
    if (options.length + added.length >= mostOptions) {
      left += 1;
      continue;
    }
    const name = nameOfTitle(title, "dashed", names) ?? freshName("option", names);
    names.push(name);
    added.push({ const: name, title });
  }
  const titled = { ...option, title: textWith(option.title, locale, first) };
  return { options: [...options.slice(0, index), titled, ...added, ...options.slice(index + 1)], left };
}
