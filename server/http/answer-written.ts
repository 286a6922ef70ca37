import type { Written } from "../commands/written.ts";
import { projection } from "../policies/projection.ts";
import { seenProblems } from "../presenters/seen-problems.ts";
import type { Result } from "../result.ts";
import { answerRecord } from "./answer-record.ts";
import type { Answer, FormAsk } from "./route.ts";

/**
 * The record that a command wrote: 202 where an approval has started, else `status`. What was refused for a field
 * that the reader may not see does not name it; pointers lead into the record's data.
 */
export async function answerWritten(
  ask: FormAsk & { readonly record?: { readonly stage: string | null } },
  written: Result<Written>,
  status = 200,
): Promise<Result<Answer>> {
  if (written.ok) return answerRecord(ask, written.value.record, written.value.pending ? 202 : status);
  const seen = projection(ask.actor, ask.form);
  return { ...written, problems: seenProblems(written.problems, seen, ask.record?.stage ?? null) };
}
