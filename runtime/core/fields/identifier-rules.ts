import type { ValueCheck } from "./field-kind.ts";

/** The shape of an opaque identifier, as plain JSON Schema says it. */
export const plainIdentifier = { type: "string", pattern: "^[A-Za-z0-9_-]{1,64}$" } as const;

const shape = new RegExp(plainIdentifier.pattern);

/** Whether a text may be an identifier at all: whoever looks for another one finds nothing. */
export const isIdentifier = (text: string): boolean => shape.test(text);

/** Checks the shape of an opaque identifier (a record, a person, a file); that it exists is checked by the server. */
export const checkIdentifier: ValueCheck = (value, pointer) =>
  typeof value === "string" && isIdentifier(value)
    ? []
    : [{ code: "not-an-identifier", pointer, params: {} }];
