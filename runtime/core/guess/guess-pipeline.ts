import { looseKey } from "../cells/loose-key.ts";
import type { ColumnFacts } from "./column-facts.ts";
import type { CountedValue, PipelineGuess, StageGuess } from "./guess.ts";
import { headerSays } from "./header-words.ts";
import { plainNames, tidyTitle } from "./names.ts";
import { optionsOf } from "./rules/choice-rule.ts";
import { stageKind, stageRank } from "./stage-words.ts";

const mostStages = 30;
const stageWords = new Set("stage phase pipeline funnel 阶段 商机流程 流程".split(" "));
const stateWords = new Set("status state progress step 状态 进度 进展 步骤".split(" "));
const order = { open: 0, won: 1, lost: 2 } as const;

/**
 * The pipeline whose stages a column holds: by its title, and by the words for won and lost in it. Null where its values
 * are no stages.
 */
export function guessPipeline(facts: ColumnFacts): PipelineGuess | null {
  const says = headerSays(facts.header, stageWords);
  if (!says && !headerSays(facts.header, stateWords)) return null;
  const values = optionsOf(facts);
  if (!facts.whole || facts.typed !== null || values.length < 2 || values.length > mostStages) return null;
  if (facts.filled < values.length * 2 && facts.rows > 6) return null;
  const closed = values.filter(({ value }) => stageKind(value) !== "open").length;
  const ranked = values.filter(({ value }) => stageRank(value) !== null).length;
  const known = (closed + ranked) / values.length;
  // A status (active, inactive) is a pipeline only where somebody wins or loses in it.
  if (!says && (closed === 0 || known < 0.5)) return null;
  return regardPipeline(facts, Math.min(0.97, 0.5 + (says ? 0.25 : 0) + known * 0.25));
}

/** The pipeline of a column that somebody says holds stages. */
export function regardPipeline(facts: ColumnFacts, confidence = 1): PipelineGuess {
  const values = optionsOf(facts).slice(0, mostStages);
  const stages = withBeginningAndEnd(inOrder(values));
  const names = plainNames(
    stages.map(({ value }) => value),
    "stage",
  );
  const open = stages.filter(({ value }) => stageKind(value) === "open").length;
  return {
    column: facts.column,
    title: tidyTitle(facts.header, "Stage"),
    confidence,
    stages: stages.map(({ value, count }, index): StageGuess => {
      const kind = stageKind(value);
      return {
        name: names[index] ?? `stage-${String(index + 1)}`,
        title: tidyTitle(value, `Stage ${String(index + 1)}`),
        kind,
        probability: probabilityOf(kind, index, open),
        values: count === 0 ? [] : spellings(facts, value),
        count,
      };
    }),
  };
}

/** Open stages first, then won, then lost; numbers before the names go before what their words say. */
function inOrder(values: readonly CountedValue[]): readonly CountedValue[] {
  const numbered = values.map(({ value }) => /^\D{0,2}(\d{1,2})(?!\d)/.exec(value)?.[1]);
  const byNumber = numbered.every((one) => one !== undefined);
  const known = values.map(({ value }) => stageRank(value)).filter((rank) => rank !== null);
  const middle = known.length === 0 ? 50 : known.reduce((sum, rank) => sum + rank, 0) / known.length;
  return values
    .map((one, index) => ({
      one,
      group: order[stageKind(one.value)],
      place: byNumber ? Number(numbered[index]) : (stageRank(one.value) ?? middle),
      index,
    }))
    .toSorted((a, b) => a.group - b.group || a.place - b.place || a.index - b.index)
    .map(({ one }) => one);
}

/** Records begin in an open stage and must be able to leave it: what a column lacks for that is put beside its values. */
function withBeginningAndEnd(stages: readonly CountedValue[]): readonly CountedValue[] {
  const chinese = stages.some(({ value }) => /\p{Script=Han}/u.test(value));
  const open = stages.filter(({ value }) => stageKind(value) === "open").length;
  if (open === 0) return [{ value: chinese ? "进行中" : "Open", count: 0 }, ...withEnd(stages, chinese)];
  return open === 1 ? withEnd(stages, chinese) : stages;
}

function withEnd(stages: readonly CountedValue[], chinese: boolean): readonly CountedValue[] {
  if (stages.some(({ value }) => stageKind(value) !== "open")) return stages;
  return [...stages, { value: chinese ? "完成" : "Done", count: 0 }];
}

function probabilityOf(kind: StageGuess["kind"], index: number, open: number): number {
  if (kind !== "open") return kind === "won" ? 100 : 0;
  return Math.round(((index + 1) * 100) / (open + 1) / 5) * 5;
}

function spellings({ values }: ColumnFacts, value: string): readonly string[] {
  return [...values.keys()].filter((one) => looseKey(one) === looseKey(value));
}
