import type { Text } from "../definition/text.ts";
import type { Evaluation } from "./evaluation.ts";
import type { Kind } from "./expression.ts";
import type { Parameter, TypeLetter, ValueOf } from "./parameter.ts";
import type { Value } from "./value.ts";

/** A function or operator of the language: what it takes, what it gives, and what it says of itself. */
export interface FormulaFunction {
  readonly name: string;
  readonly docs: Text;
  /** Fixed parameters first, then optional ones. */
  readonly parameters: readonly Parameter[];
  /** Parameters that come after those, together, once or more often. */
  readonly repeated: readonly Parameter[];
  /** A single one that may come after all repetitions. */
  readonly last: Parameter | null;
  /** The kind of the result, or the letter of the parameters whose kind it has. */
  readonly result: Kind | TypeLetter;
  readonly volatile: boolean;
  readonly evaluate: ((args: readonly never[], evaluation: Evaluation) => Value) | null;
  /** Instead of `evaluate`: works out only the arguments that it needs. */
  readonly choose: ((args: readonly (() => Value)[]) => Value) | null;
}

type Arguments<P extends readonly Parameter[], R extends readonly Parameter[]> = [
  ...{ [K in keyof P]: ValueOf<P[K]> },
  ...ValueOf<R[number]>[],
];

interface Signature<P extends readonly Parameter[], R extends readonly Parameter[]> {
  readonly name: string;
  readonly docs: Text;
  readonly parameters?: P;
  readonly repeated?: R;
  readonly last?: Parameter;
  readonly result: Kind | TypeLetter;
  readonly volatile?: true;
}

/** Declares a function whose implementation is typed by its parameters. */
export function formulaFunction<
  const P extends readonly Parameter[] = [],
  const R extends readonly Parameter[] = [],
>(
  signature: Signature<P, R> & {
    readonly evaluate: (args: Arguments<P, R>, evaluation: Evaluation) => Value;
  },
): FormulaFunction {
  const evaluate = signature.evaluate as unknown as FormulaFunction["evaluate"];
  return { ...completed(signature), evaluate, choose: null };
}

/** Declares a function that works out only the arguments that it needs. */
export function choosingFunction(
  signature: Signature<readonly Parameter[], readonly Parameter[]> & {
    readonly choose: (args: readonly (() => Value)[]) => Value;
  },
): FormulaFunction {
  return { ...completed(signature), evaluate: null, choose: signature.choose };
}

function completed(signature: Signature<readonly Parameter[], readonly Parameter[]>) {
  const { name, docs, parameters = [], repeated = [], last = null, result, volatile = false } = signature;
  return { name, docs, parameters, repeated, last, result, volatile };
}
