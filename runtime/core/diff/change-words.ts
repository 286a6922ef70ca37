import type { AppDocument, FieldSchema, FormDefinition } from "../definition/generated/definition.ts";
import { type Text, textIn } from "../definition/text.ts";
import { systemFields } from "../fields/system-fields.ts";
import { appItems } from "./app-items.ts";
import type { Item } from "./item.ts";
import { formerItems } from "./pair-items.ts";
import { withFormer } from "./with-former.ts";

/** What saying a change needs from outside: the reader's language and how everything in the two versions is called. */
export interface ChangeWords {
  readonly locale: string;
  readonly defaultLocale: string;
  readonly timeZone: string;
  text(text: Text): string;
  /** How the item at a path of names such as `forms/deal/fields/amount` is called, by the newer version if it has it. */
  title(path: string): string;
  /** A form as it is now, with what only the older version had of fields, options, stages and moves. */
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
  const forms = formsOf(before, after);
  const form = (name: string) => forms.get(name);
  const field = (formName: string, name: string) => {
    const properties = forms.get(formName)?.schema.properties ?? {};
    return Object.hasOwn(properties, name) ? properties[name] : undefined;
  };
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

/** The forms of both versions by every name that they have or had. */
function formsOf(before: AppDocument | null, after: AppDocument): ReadonlyMap<string, FormDefinition> {
  const named = (form: FormDefinition) => ({
    name: form.name,
    renamedFrom: form.renamedFrom ?? null,
    form,
  });
  const [was, is] = [(before?.forms ?? []).map(named), after.forms.map(named)];
  const forms = new Map(was.map(({ name, form }) => [name, form]));
  for (const [now, then] of formerItems(was, is)) {
    const whole = withFormer(now.form, then.form);
    forms.set(then.name, whole).set(now.name, whole);
  }
  for (const { name, form } of is) if (!forms.has(name)) forms.set(name, form);
  return forms;
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
