import type { TypedValue } from "./typed-value.ts";

/** What a value is compared with: from `start` to `end`, both included; the same but for a day among instants. */
export interface Span {
  readonly start: TypedValue;
  readonly end: TypedValue;
}

/** The operators that compare a value with a span of the same type. */
export type Comparison = "eq" | "ne" | "lt" | "le" | "gt" | "ge";

export const comparisons: {
  readonly [operator in Comparison]: (value: TypedValue, span: Span) => boolean;
} = {
  eq: (value, { start, end }) => value >= start && value <= end,
  ne: (value, { start, end }) => value < start || value > end,
  lt: (value, { start }) => value < start,
  le: (value, { end }) => value <= end,
  gt: (value, { end }) => value > end,
  ge: (value, { start }) => value >= start,
};
