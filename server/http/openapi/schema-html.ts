import { isObject } from "../../../runtime/core/definition/is-object.ts";
import { escapeHtml } from "./escape-html.ts";

type Schema = { readonly [keyword: string]: unknown };

/** A schema as nested lists: what each property is called, what it holds, and whether it must be there. */
export function schemaHtml(schema: object): string {
  return shown(schema as Schema);
}

function shown(schema: Schema): string {
  const { $ref, description, properties, items, enum: values, anyOf, oneOf, allOf } = schema;
  if (typeof $ref === "string") {
    const name = escapeHtml($ref.slice($ref.lastIndexOf("/") + 1));
    return `<a href="#schema-${name}">${name}</a>`;
  }
  const parts = [
    Array.isArray(values)
      ? values.map((one) => `<code>${escapeHtml(JSON.stringify(one))}</code>`).join(" ")
      : typeOf(schema),
    typeof description === "string" ? `<span class="quiet">${escapeHtml(description)}</span>` : "",
    alternatives(anyOf ?? oneOf, " or "),
    alternatives(allOf, " with "),
    isObject(items) ? `of ${shown(items)}` : "",
    isObject(properties) ? list(properties, schema["required"]) : "",
  ];
  return parts.filter((part) => part !== "").join(" ");
}

function typeOf({
  type,
  format,
  pattern,
  minimum,
  maximum,
  minLength,
  maxLength,
  const: only,
}: Schema): string {
  const types = (Array.isArray(type) ? type : [type]).filter((one) => typeof one === "string");
  const bounds = [
    format,
    pattern === undefined ? undefined : `matches ${JSON.stringify(pattern)}`,
    range(minimum, maximum, ""),
    range(minLength, maxLength, " characters"),
    only === undefined ? undefined : `is ${JSON.stringify(only)}`,
  ].filter((one) => typeof one === "string");
  return escapeHtml([types.join(" or "), ...bounds].filter((one) => one !== "").join(", "));
}

function range(least: unknown, most: unknown, unit: string): string | undefined {
  const bound = (one: unknown) => (typeof one === "number" ? String(one) : "");
  if (least === undefined && most === undefined) return undefined;
  return `${bound(least)}…${bound(most)}${unit}`;
}

function alternatives(schemas: unknown, word: string): string {
  return Array.isArray(schemas) ? schemas.filter(isObject).map(shown).join(word) : "";
}

function list(properties: Schema, required: unknown): string {
  const must = new Set<unknown>(Array.isArray(required) ? required : []);
  const rows = Object.entries(properties).map(
    ([name, one]) =>
      `<li><code>${escapeHtml(name)}</code>${must.has(name) ? "" : ` <span class="quiet">optional</span>`} ${isObject(one) ? shown(one) : ""}</li>`,
  );
  return `<ul>${rows.join("")}</ul>`;
}
