import type { Text } from "../../definition/text.ts";
import type { MessageLocale } from "../../problem/message.ts";
import type { FormulaFunction } from "../formula-function.ts";
import type { Parameter } from "../parameter.ts";
import { functionsByName } from "../functions/catalogue.ts";
import { argumentWords } from "./argument-words.ts";
import { type FunctionCategory, categoryOf } from "./function-categories.ts";
import { type FormulaExample, functionExamples } from "./function-examples.ts";

/** A function as people read about it. */
export interface FunctionEntry {
  readonly name: string;
  readonly category: FunctionCategory;
  /** The ways in which it can be called, each with its arguments (`[…]` may be left out) and one sentence. */
  readonly readings: readonly { readonly signature: Text; readonly docs: Text }[];
  /** A formula over the example record with its result, in words of each language. */
  readonly example: Readonly<Record<MessageLocale, FormulaExample>>;
}

/** Every function of the language by its category and in the order of the catalogue. */
export const functionReference: readonly FunctionEntry[] = [...functionsByName].map(([name, readings]) => {
  const example = functionExamples[name];
  if (!example) throw new Error(`no example of ${name}`);
  return { name, category: categoryOf(name), readings: distinct(readings.map(readingOf)), example };
});

function readingOf(of: FormulaFunction): FunctionEntry["readings"][number] {
  const signature = {
    en: signatureOf(of, ({ name }) => name),
    "zh-CN": signatureOf(of, ({ name }) => argumentWords.get(name) ?? name),
  };
  return { signature, docs: of.docs };
}

/** Readings that are called alike are told of once, by the words of the last. */
function distinct(readings: readonly FunctionEntry["readings"][number][]): FunctionEntry["readings"] {
  return [...new Map(readings.map((reading) => [JSON.stringify(reading.signature), reading])).values()];
}

function signatureOf(of: FormulaFunction, word: (parameter: Parameter) => string): string {
  const fixed = of.parameters.map((parameter) =>
    parameter.optional ? `[${word(parameter)}]` : word(parameter),
  );
  const repeated = of.repeated.length > 0 ? [...of.repeated.map(word), "…"] : [];
  const last = of.last ? [`[${word(of.last)}]`] : [];
  return `${of.name}(${[...fixed, ...repeated, ...last].join(", ")})`;
}
