import { systemKind } from "../core/check/value-kind.ts";
import type { FieldSchema, FormDefinition } from "../core/definition/generated/definition.ts";
import { addressParts } from "../core/fields/address/address-parts.ts";
import type { FieldKindName } from "../core/fields/field-kind-name.ts";
import { kindNameOf } from "../core/fields/kind-name-of.ts";
import { systemFields } from "../core/fields/system-fields.ts";
import { anything, list, type Meaning, type Scope, value, withParts } from "./meaning.ts";

/** What a reference to a form leads to. */
type Referred = (form: string | undefined) => Meaning;

const words = (...names: readonly string[]) => new Map(names.map((name) => [name, value]));

const person = withParts(words("name", "email"), true);
const team = withParts(words("name"), true);
const place = withParts(words(...addressParts), true);

/** What fields of each kind stand for in a template; complete by its type. */
const meanings: { readonly [kind in FieldKindName]: (field: FieldSchema, referred: Referred) => Meaning } = {
  text: () => value,
  "long-text": () => value,
  markdown: () => value,
  integer: () => value,
  number: () => value,
  percent: () => value,
  rating: () => value,
  money: () => value,
  boolean: () => value,
  date: () => value,
  "date-time": () => value,
  choice: () => value,
  choices: () => list(value),
  tags: () => list(value),
  email: () => value,
  phone: () => value,
  url: () => value,
  address: () => place,
  user: () => person,
  users: () => list(person),
  team: () => team,
  reference: (field, referred) => referred(field["x-form"]),
  references: (field, referred) => list(referred(field["x-form"])),
  table: (field, referred) => ({
    prints: false,
    items: { prints: false, fields: scopeOf(field.items?.properties ?? {}, new Map(), referred) },
  }),
  files: () => list(value),
  image: () => list(value),
  signature: () => value,
  serial: () => value,
  formula: () => value,
  rollup: () => value,
};

const system: ReadonlyMap<string, Meaning> = new Map(
  [...systemFields.keys()].map((name) => {
    const kind = systemKind(name);
    return [name, kind === "user" ? person : kind === "team" ? team : value];
  }),
);

/**
 * What a record of a form is in a template: its own fields and the system's, and those of the records to which it and
 * the rows of its tables refer directly. A form that there is not may have any.
 */
export function recordMeanings(forms: readonly FormDefinition[]): (form: string) => Meaning {
  const fields = new Map(forms.map(({ name, schema }) => [name, schema.properties]));
  const record = (form: string, prints: boolean, referred: Referred): Meaning => {
    const own = fields.get(form);
    return own === undefined ? anything : { prints, fields: scopeOf(own, system, referred) };
  };
  const far: Meaning = { prints: true, far: true };
  const near: Referred = (form = "") => record(form, true, () => far);
  return (form) => record(form, false, near);
}

function scopeOf(
  own: { readonly [name: string]: FieldSchema },
  others: ReadonlyMap<string, Meaning>,
  referred: Referred,
): Scope {
  const fields = new Map(Object.entries(own));
  return {
    get(name) {
      const field = fields.get(name);
      if (field === undefined) return others.get(name);
      const kind = kindNameOf(field);
      return kind === undefined ? anything : meanings[kind](field, referred);
    },
    names: () => [...fields.keys(), ...others.keys()],
  };
}
