import type { DemoRecord, ExampleDefinition, FormDefinition } from "../definition/generated/definition.ts";
import type { Text } from "../definition/text.ts";
import type { JsonObject } from "../json.ts";
import type { Item } from "./item.ts";

/** A record of the demo data; its values are the keywords `data/<field>`. */
export function demoItem(form: FormDefinition | undefined, { key, data, ...rest }: DemoRecord): Item {
  const named = Object.hasOwn(data, form?.recordTitle ?? "") ? data[form?.recordTitle ?? ""] : undefined;
  const title = typeof named === "string" ? named : key;
  return item(key, title, { ...rest, ...below("data", data) });
}

/** A definition test; what its record has and what it expects are keywords of their own, such as `expect/score`. */
export function exampleItem({ name, record, expect, ...own }: ExampleDefinition): Item {
  const { data, ...situation } = record;
  const { visible, required, transitions, ...whole } = expect;
  return item(name, own.description ?? name, {
    ...own,
    ...below("record", situation),
    ...below("data", data),
    ...below("expect", whole),
    ...below("visible", visible),
    ...below("required", required),
    ...below("transitions", transitions),
  });
}

function below(group: string, values: object = {}): object {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`${group}/${name}`, value as unknown]),
  );
}

function item(name: string, title: Text, content: object): Item {
  return { name, title, content: content as JsonObject, renamedFrom: null, lists: [] };
}
