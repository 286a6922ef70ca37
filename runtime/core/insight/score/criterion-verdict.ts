import type { Text } from "../../definition/text.ts";
import type { InsightCode } from "../../problem/insight-messages.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Discrimination } from "./discrimination.ts";
import type { HighAndLow } from "./high-and-low.ts";
import type { HindsightReason } from "./hindsight-fields.ts";
import type { WinRate } from "./win-rate.ts";

/** What is known of how one criterion, or the whole scorecard, tells won from lost records. */
export interface CriterionEvidence {
  /** What the sentence speaks of. */
  readonly called: Text;
  readonly all: WinRate;
  readonly discrimination: Discrimination | null;
  readonly split: HighAndLow | null;
  /** Titles of fields by which it knows how the record ended, by the reason why. */
  readonly hindsight: { readonly [reason in HindsightReason]: readonly Text[] };
}

/** At least so many won and as many lost records are needed to say anything. */
const fewest = 10;
/** What is nearer to 0.5 is of no use to anybody, however sure it is. */
const noticeable = 0.05;
/** From here on a score is said to discriminate acceptably (Hosmer and Lemeshow, Applied Logistic Regression). */
const clear = 0.7;

/** One sentence on a criterion for people, as a code with its parameters; `pointer` says which criterion it is about. */
export function criterionVerdict(evidence: CriterionEvidence, pointer: string): Problem {
  const { called, all, split, hindsight } = evidence;
  const lost = all.count - all.won;
  const say = (code: InsightCode, params: Problem["params"] = {}): Problem => ({
    code,
    pointer,
    params: { criterion: called, ...params },
  });
  if (hindsight.decided.length > 0) return say("insight-hindsight", { fields: [...hindsight.decided] });
  if (hindsight.late.length > 0) return say("insight-filled-late", { fields: [...hindsight.late] });
  if (all.won < fewest || lost < fewest) return say("insight-too-few", { won: all.won, lost });
  if (!split || !evidence.discrimination) return say("insight-same-points", { count: all.count });
  const { auc, low, high } = evidence.discrimination;
  const rates = { high: percent(split.high), low: percent(split.low) };
  const sure = low > 0.5 || high < 0.5;
  if (!sure || Math.abs(auc - 0.5) < noticeable) return say("insight-tells-nothing", rates);
  if (auc < 0.5) return say("insight-wrong-way", rates);
  return say(auc >= clear ? "insight-tells-clearly" : "insight-tells-somewhat", rates);
}

function percent({ rate }: WinRate): number {
  return Math.round((rate ?? 0) * 100);
}
