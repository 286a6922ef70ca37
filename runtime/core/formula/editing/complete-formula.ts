import { textIn } from "../../definition/text.ts";
import { foldText } from "../../fields/fold.ts";
import type { FormulaScope } from "../formula.ts";
import { parser } from "../generated/parser.ts";
import { functionReference } from "../reference/function-reference.ts";
import type { FormulaWords } from "./formula-words.ts";

/** One thing that can be written at the cursor. */
export interface FormulaCompletion {
  readonly kind: "field" | "reference" | "table" | "function" | "constant";
  /** What is written, and shown first: a name. */
  readonly label: string;
  /** Replaces what stands between `from` and `to`; after it the cursor goes `back` characters back. */
  readonly insert: string;
  readonly back: number;
  /** The field's title, or how the function is called. */
  readonly detail: string;
}

/** What fits at the cursor, the best first; all of it replaces the text from `from` to `to`. */
export interface FormulaCompletions {
  readonly from: number;
  readonly to: number;
  readonly options: readonly FormulaCompletion[];
}

const mostOptions = 100;

/**
 * What can be written at an offset into a formula: after `account.` the fields there, else fields, references, tables
 * and functions; by names and titles, what begins with the written word before what only contains it. Nothing inside
 * a text or a number. At most 100.
 */
export function completeFormula(
  source: string,
  position: number,
  scope: FormulaScope,
  words: FormulaWords,
): FormulaCompletions {
  const before = source.slice(0, position);
  const word = /[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.exec(before)?.[0] ?? "";
  const from = position - word.length;
  const to = position + (/^[\p{L}\p{M}\p{N}_]*/u.exec(source.slice(position))?.[0].length ?? 0);
  if (isInsideValue(source, position, word)) return { from, to, options: [] };
  const owner = /([a-zA-Z_]\w*)\s*\.\s*$/.exec(source.slice(0, from))?.[1];
  const options =
    owner === undefined
      ? [...namesIn(scope, words), ...functionsIn(words)]
      : namesBehind(owner, scope, words);
  return { from, to, options: fitting(options, word).slice(0, mostOptions) };
}

function isInsideValue(source: string, position: number, word: string): boolean {
  const quotes = source.slice(0, position).split('"').length - 1;
  if (quotes % 2 === 1) return true;
  return word === "" && parser.parse(source).resolveInner(position, -1).name === "Number";
}

function namesIn(scope: FormulaScope, words: FormulaWords): readonly FormulaCompletion[] {
  return scope.names().flatMap((name) => {
    const found: FormulaCompletion[] = [];
    const option = (kind: FormulaCompletion["kind"], insert = name) =>
      found.push({ kind, label: name, insert, back: 0, detail: words.title(name) ?? "" });
    if (scope.reference(name)) option("reference");
    else if (scope.type(name) !== undefined) option("field");
    else if (scope.table(name)) option("table");
    return found;
  });
}

function namesBehind(owner: string, scope: FormulaScope, words: FormulaWords): readonly FormulaCompletion[] {
  const target = scope.reference(owner) ?? scope.table(owner);
  const readable = (target?.names() ?? []).filter((name) => {
    const type = target?.type(name);
    return type !== undefined && (scope.reference(owner) !== undefined || !type.endsWith("-list"));
  });
  return readable.map((name) => ({
    kind: "field",
    label: name,
    insert: name,
    back: 0,
    detail: words.title(name, owner) ?? "",
  }));
}

function functionsIn({ locale }: FormulaWords): readonly FormulaCompletion[] {
  const functions = functionReference.map(({ name, readings }): FormulaCompletion => {
    const signature = textIn(readings[0]?.signature, locale);
    const takesNothing = signature === `${name}()`;
    return {
      kind: "function",
      label: name,
      insert: `${name}()`,
      back: takesNothing ? 0 : 1,
      detail: signature,
    };
  });
  const constants = ["TRUE", "FALSE"].map((name): FormulaCompletion => ({
    kind: "constant",
    label: name,
    insert: name,
    back: 0,
    detail: "",
  }));
  return [...functions, ...constants];
}

/** What goes with the written word: 0 for a name or title that begins with it, 1 for one that contains it. */
function fitting(options: readonly FormulaCompletion[], word: string): readonly FormulaCompletion[] {
  const wanted = foldText(word);
  const ranked = options.flatMap((option) => {
    const texts = [option.label, option.kind === "function" ? "" : option.detail].map(foldText);
    const rank = texts.some((text) => text.startsWith(wanted))
      ? 0
      : texts.some((text) => text.includes(wanted))
        ? 1
        : 2;
    return rank === 2 ? [] : [{ option, rank }];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ option }) => option);
}
