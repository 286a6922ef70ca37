import type { AppDocument, FieldSchema, FormDefinition } from "../definition/generated/definition.ts";
import { type Text, textIn } from "../definition/text.ts";
import { systemFields } from "../fields/system-fields.ts";
import { appItems } from "./app-items.ts";
import type { Item } from "./item.ts";

/** What saying a change needs from outside: the reader's language and how everything in the two versions is called. */
export interface ChangeWords {
  readonly locale: string;
  readonly defaultLocale: string;
  readonly timeZone: string;
  text(text: Text): string;
  /** How the item at a path of names such as `forms/deal/fields/amount` is called, by the newer version if it has it. */
  title(path: string): string;
  form(name: string): FormDefinition | undefined;
  field(form: string, name: string): FieldSchema | undefined;
  fieldTitle(form: string, name: string): string;
  /** The form that a definition test is about; "" where there is no such test. */
  formOfTest(name: string): string;
}

/** The words for the changes from one version to another; null is no version at all. */
export function changeWords(before: AppDocument | null, after: AppDocument, locale: string): ChangeWords {
  const versions = before === null ? [after] : [after, before];
  const trees = versions.map((version) => appItems(version));
  const tests = new Map(
    versions.toReversed().flatMap(({ examples = [] }) => examples.map((test) => [test.name, test.form])),
  );
  const { defaultLocale, timeZone } = after;
  const text = (one: Text) => textIn(one, locale, defaultLocale);
  const title = (path: string): string => {
    const found = trees.map((tree) => itemAt(tree, path)).find((item) => item !== undefined);
    return found === undefined ? (path.split("/").at(-1) ?? "") : text(found.title);
  };
  const form = (name: string) =>
    versions.map(({ forms }) => forms.find((one) => one.name === name)).find((one) => one !== undefined);
  const field = (formName: string, name: string) =>
    versions
      .map(({ forms }) => forms.find((one) => one.name === formName)?.schema.properties ?? {})
      .map((properties) => (Object.hasOwn(properties, name) ? properties[name] : undefined))
      .find((one) => one !== undefined);
  return {
    locale,
    defaultLocale,
    timeZone,
    text,
    title,
    form,
    field,
    formOfTest: (name) => tests.get(name) ?? "",
    fieldTitle(formName, name) {
      const system = systemFields.get(name);
      if (system !== undefined) return text(system.title);
      const [first = "", ...rest] = name.split(".");
      return [title(`forms/${formName}/fields/${first}`), ...rest].join(".");
    },
  };
}

function itemAt(tree: Item, path: string): Item | undefined {
  const steps = path === "" ? [] : path.split("/");
  let at: Item | undefined = tree;
  for (let index = 0; index < steps.length && at !== undefined; index += 2) {
    const items: readonly Item[] | undefined = at.lists.find((list) => list.path === steps[index])?.items;
    at = items?.find(({ name }) => name === steps[index + 1]);
  }
  return at;
}
