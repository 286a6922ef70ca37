import type { OptionDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { freshName } from "../draft/fresh-name.ts";
import { textWith } from "../draft/text-with.ts";
import { nameOfTitle } from "../naming/name-of-title.ts";

const mostOptions = 500;

/**
 * The options after several lines were pasted into the title of one: the first line is its title, each other one an option
 * behind it, named by what it says. Lines that are an option already are left out, and so is what a list cannot hold.
 */
export function pastedOptions(
  options: readonly OptionDefinition[],
  index: number,
  [first = "", ...others]: readonly string[],
  locale: string,
): readonly OptionDefinition[] {
  const option = options[index];
  if (option === undefined) return options;
  const titles = new Set(
    options.flatMap(({ title }) => (typeof title === "string" ? [title] : Object.values(title))),
  );
  const names = options.map((each) => each.const);
  const added: OptionDefinition[] = [];
  titles.add(first);
  for (const title of others) {
    if (titles.has(title) || options.length + added.length >= mostOptions) continue;
    titles.add(title);
    const name = nameOfTitle(title, "dashed", names) ?? freshName("option", names);
    names.push(name);
    added.push({ const: name, title });
  }
  const titled = { ...option, title: textWith(option.title, locale, first) };
  return [...options.slice(0, index), titled, ...added, ...options.slice(index + 1)];
}
