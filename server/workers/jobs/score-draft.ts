import type { CompiledApp } from "../../../runtime/core/compile/compiled.ts";
import { recordAfter } from "../../../runtime/core/diff/impact-on.ts";
import { formerForm } from "../../../runtime/core/diff/mapping-problems.ts";
import { judgedFields } from "../../../runtime/core/insight/score/filled-fields.ts";
import { scoreInsight, type ScoreInsight } from "../../../runtime/core/insight/score/score-insight.ts";
import { scoreSample } from "../../../runtime/core/insight/score/score-sample.ts";
import { addSample, emptyTally } from "../../../runtime/core/insight/score/score-tally.ts";
import { impactContexts } from "../../engine/impact-contexts.ts";
import { openReader } from "../../store/open-reader.ts";
import type { RecordReads, StoredRecord, StoreLocation } from "../../store/store.ts";
import { compiledVersion, type GivenVersion } from "../compiled-version.ts";
import type { Job } from "../job.ts";

/** The published version and the one whose scorecard is tried, both checked before. */
export interface ScoreQuestion {
  readonly store: StoreLocation;
  readonly before: GivenVersion;
  readonly after: GivenVersion;
  /** A form of the version that is tried, and one of its pipelines with a scorecard. */
  readonly form: string;
  readonly pipeline: string;
  readonly now: string;
}

const page = 500;

/** Scores every live record of a pipeline by both versions, and tells what closed ones say of the scorecard. */
export const scoreDraft: Job<ScoreQuestion, ScoreInsight> = async (question, { signal, progress }) => {
  const [before, after] = [compiledVersion(question.before), compiledVersion(question.after)];
  const form = after.forms.get(question.form);
  const pipeline = form?.pipelines.get(question.pipeline);
  if (!form || !pipeline?.scorecard) throw new Error("a pipeline that was checked has no scorecard");
  const judged = judgedFields(form, pipeline.scorecard);
  const former = formerForm(before, after, form);
  const tally = emptyTally(pipeline.scorecard, former?.pipelines.get(pipeline.name)?.scorecard ?? null);
  const { records, close } = await openReader(question.store);
  try {
    const contexts = impactContexts({ before, after, mapping: {}, now: question.now, records });
    let done = 0;
    for await (const living of former ? livingPages(records, before, former.name) : []) {
      signal.throwIfAborted();
      const contextOf = await contexts.of(former?.name ?? "", living);
      for (const record of living) {
        const context = contextOf(record);
        const { settled } = recordAfter(context, record);
        if (settled.pipeline !== pipeline.name) continue;
        const sample = scoreSample(
          { context: context.before, record },
          { context: context.after, record: settled },
          judged,
        );
        if (sample) addSample(tally, sample);
      }
      progress({ done: (done += living.length) });
    }
    return scoreInsight(form, pipeline, tally);
  } finally {
    await close();
  }
};

async function* livingPages(
  records: RecordReads,
  app: CompiledApp,
  form: string,
): AsyncGenerator<readonly StoredRecord[]> {
  for (let last: string | null = null, more = true; more;) {
    const some = await records.scan(app, form, page, last);
    yield some.filter(({ deletedAt }) => deletedAt === null);
    last = some.at(-1)?.id ?? null;
    more = some.length === page;
  }
}
