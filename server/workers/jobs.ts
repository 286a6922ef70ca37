import type { Job } from "./job.ts";
import type { checkDocument } from "./jobs/check-document.ts";
import type { measureImpact } from "./jobs/measure-impact.ts";
import type { scoreDraft } from "./jobs/score-draft.ts";

/**
 * Jobs of one lane are done one after the other and never wait for another lane's: what somebody waits for at the page is
 * not held up by what takes a minute. Quiet lanes leave the processor to everybody else.
 */
export const lanes = {
  checks: { quietly: false },
  scores: { quietly: true },
  impacts: { quietly: true },
} as const;
export type LaneName = keyof typeof lanes;

/** A job by its name: where it lies, which is read in the thread only, and what it may take. */
interface JobEntry<J> {
  load(): Promise<J>;
  readonly lane: LaneName;
  /** Milliseconds after which its thread is ended. */
  readonly patience: number;
}

/** Everything that can be done off the request thread. */
export interface Jobs {
  readonly "check-document": typeof checkDocument;
  readonly "measure-impact": typeof measureImpact;
  readonly "score-draft": typeof scoreDraft;
}

export type JobName = keyof Jobs;
export type JobInput<N extends JobName> =
  Jobs[N] extends Job<infer Input, never> ? Input : Parameters<Jobs[N]>[0];
export type JobOutput<N extends JobName> = Awaited<ReturnType<Jobs[N]>>;

export const jobs: { readonly [N in JobName]: JobEntry<Jobs[N]> } = {
  "check-document": {
    load: async () => (await import("./jobs/check-document.ts")).checkDocument,
    lane: "checks",
    // Several times what the largest definition takes on a busy machine: it ends what would never end.
    patience: 30_000,
  },
  "measure-impact": {
    load: async () => (await import("./jobs/measure-impact.ts")).measureImpact,
    lane: "impacts",
    patience: 30 * 60_000,
  },
  "score-draft": {
    load: async () => (await import("./jobs/score-draft.ts")).scoreDraft,
    lane: "scores",
    patience: 10 * 60_000,
  },
};
