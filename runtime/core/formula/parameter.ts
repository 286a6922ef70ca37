import type { Decimal } from "./decimal.ts";
import type { Kind } from "./expression.ts";
import type { Scalar, Value } from "./value.ts";

/** Parameters that carry the same letter take values of the same type. */
export type TypeLetter = "A" | "B";

/** What a function takes at one place. `V` is what its implementation gets there. */
export interface Parameter<V = unknown> {
  readonly name: string;
  readonly accepts: readonly Kind[];
  readonly letter: TypeLetter | null;
  /**
   * What a list does here: `one` is called for each item, `spread` gets all items as if they were written one by
   * one, `list` takes nothing but a list, `rows` neither, and all such lists are of one table; `whole` takes both as
   * they are.
   */
  readonly lists: "one" | "spread" | "list" | "rows" | "whole";
  /** What a blank does here: counts as 0, "" or false, is passed on, is left out, or makes the result blank. */
  readonly blank: "default" | "keep" | "skip" | "stop";
  readonly optional: boolean;
  /** Values of every type come as the text that shows them. */
  readonly asText: boolean;
  /** Never there: it carries the type of what the implementation gets. */
  readonly value?: V;
}

export type ValueOf<P> = P extends Parameter<infer V> ? V : never;

const scalars: readonly Kind[] = ["number", "text", "boolean", "date", "date-time"];

function parameter<V>(name: string, accepts: readonly Kind[]): Parameter<V> {
  return { name, accepts, letter: null, lists: "one", blank: "default", optional: false, asText: false };
}

export const number = (name: string) => parameter<Decimal>(name, ["number"]);
export const text = (name: string) => parameter<string>(name, ["text"]);
export const boolean = (name: string) => parameter<boolean>(name, ["boolean"]);
/** A date, or a date-time as its date in the app's time zone; a blank one makes the result blank. */
export const date = (name: string) => needed(parameter<string>(name, ["date"]));
/** An ISO instant; a blank one makes the result blank. */
export const dateTime = (name: string) => needed(parameter<string>(name, ["date-time"]));
/** A value of any type as text. */
export const asText = (name: string): Parameter<string> => ({ ...parameter(name, scalars), asText: true });
/** Anything at all, rows, records and whole lists included. */
export const anything = (name: string): Parameter<Value> => ({
  ...parameter(name, [...scalars, "record"]),
  lists: "whole",
  blank: "keep",
});
/** A value of the same type as all others with the letter; blank comes as null. */
export const same = (
  letter: TypeLetter,
  name: string,
  accepts: readonly Kind[] = scalars,
): Parameter<Scalar> => ({ ...parameter(name, accepts), letter, blank: "keep" });

/** A blank here makes the result blank. */
export const needed = <V>(of: Parameter<V>): Parameter<V> => ({ ...of, blank: "stop" });
/** May be left out, with all that follow. */
export const optional = <V>(of: Parameter<V>): Parameter<V | undefined> => {
  const { value: _, ...rest } = of;
  return { ...rest, optional: true };
};
/** Takes single values and lists alike, item by item. */
export const spread = <V>(of: Parameter<V>): Parameter<V> => ({ ...of, lists: "spread" });
/** Takes single values and lists alike, item by item, without the blank ones. */
export const spreadFilled = <V>(of: Parameter<V>): Parameter<NonNullable<V>> => ({
  ...(of as Parameter<NonNullable<V>>),
  lists: "spread",
  blank: "skip",
});
/** Takes a list and nothing else. */
export const listOf = <V>(of: Parameter<V>): Parameter<readonly V[]> => {
  const { value: _, ...rest } = of;
  return { ...rest, lists: "list" };
};
/** Takes a list and nothing else; all parameters of this sort take lists over the rows of one table. */
export const rowsOf = <V>(of: Parameter<V>): Parameter<readonly V[]> => ({ ...listOf(of), lists: "rows" });
