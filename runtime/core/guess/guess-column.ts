import type { Candidate } from "./candidate.ts";
import type { ColumnFacts } from "./column-facts.ts";
import type { ColumnGuess, GuessedKind, GuessOptions, PipelineGuess, ReferenceGuess } from "./guess.ts";
import { kindRules } from "./kind-rules.ts";
import { tidyTitle } from "./names.ts";
import { isIdentifier } from "./rules/number-rules.ts";

const mostExamples = 5;
const enoughRows = 5;
const uniqueKinds: ReadonlySet<GuessedKind> = new Set(["text", "email", "phone", "url", "integer"]);

/** What a column may be by itself, by confidence. */
export function candidatesOf(facts: ColumnFacts, options: GuessOptions): readonly Candidate[] {
  if (facts.filled === 0)
    return kindRules.filter(({ kind }) => kind === "text").map((rule) => rule.insist(facts, options));
  return kindRules
    .flatMap((rule) => rule.recognise(facts, options) ?? [])
    .toSorted((a, b) => b.confidence - a.confidence);
}

/** What else is known of a column when its kind is chosen. */
interface Found {
  readonly name: string;
  readonly candidates: readonly Candidate[];
  readonly reference: ReferenceGuess | null;
  readonly pipeline: PipelineGuess | null;
  readonly options: GuessOptions;
}

/** A column as what it most likely is: stages before references before what its own values say. */
export function guessColumn(facts: ColumnFacts, found: Found): ColumnGuess {
  const { candidates, reference, pipeline } = found;
  const [best] = candidates;
  const chosen: GuessedKind = pipeline ? "stage" : reference ? "reference" : (best?.kind ?? "text");
  const alternatives = [
    ...(pipeline ? [{ kind: "stage" as const, confidence: pipeline.confidence }] : []),
    ...(reference ? [{ kind: "reference" as const, confidence: reference.share }] : []),
    ...candidates.map(({ kind, confidence }) => ({ kind, confidence })),
  ];
  const confidence = facts.filled === 0 ? 0.1 : sureness(alternatives);
  const candidate = chosen === best?.kind ? best : null;
  return {
    ...columnAs(facts, chosen, candidate, found.name, found.options),
    confidence: Math.round(Math.min(1, confidence) * 100) / 100,
    alternatives: alternatives
      .filter(({ kind }) => kind !== chosen)
      .map((one) => ({ ...one, confidence: Math.round(Math.min(1, one.confidence) * 100) / 100 })),
    reference: chosen === "reference" ? reference : null,
  };
}

/** Text takes everything: it is as sure as everything else is unlikely. */
function sureness([first, ...others]: ColumnGuess["alternatives"]): number {
  if (first?.kind !== "text") return first?.confidence ?? 0;
  return 1 - Math.max(0, ...others.map(({ confidence }) => confidence));
}

/** A column as a certain kind, with everything that follows from its cells. */
export function columnAs(
  facts: ColumnFacts,
  kind: GuessedKind,
  candidate: Candidate | null,
  name: string,
  { locale }: GuessOptions,
): ColumnGuess {
  const full = facts.filled === facts.rows;
  const number = String(facts.column + 1);
  return {
    column: facts.column,
    header: facts.header,
    kind,
    confidence: 1,
    alternatives: [],
    name,
    title: tidyTitle(facts.header, locale.startsWith("zh") ? `第 ${number} 列` : `Column ${number}`),
    required: full && facts.rows >= enoughRows && kind !== "boolean" && !candidate?.misfits.count,
    unique:
      facts.unique &&
      full &&
      facts.rows >= enoughRows &&
      tellsApart(facts, kind) &&
      !candidate?.misfits.count,
    reading: candidate?.reading ?? {},
    options: candidate?.options ?? [],
    reference: null,
    currency: candidate?.currency ?? null,
    filled: facts.filled,
    distinct: facts.whole ? facts.values.size : null,
    examples: [...facts.values.keys()].slice(0, mostExamples).map((value) => value.slice(0, 120)),
    misfits: candidate?.misfits ?? { count: 0, examples: [] },
  };
}

/** Numbers are unique by chance: only those that are called a number of something are meant to be. */
function tellsApart({ header, longest }: ColumnFacts, kind: GuessedKind): boolean {
  return uniqueKinds.has(kind) && longest <= 200 && (kind !== "integer" || isIdentifier(header));
}
