import { answeredAtLast, publishOutcome } from "../../runtime/contract/answered-at-last.ts";
import type { DraftView, PublishRequest, PublishResult } from "../../runtime/contract/generated/contract.ts";
import { HttpProblem } from "../../runtime/ui/http/http-problem.ts";
import { request } from "../../runtime/ui/http/request.ts";

const patience = {
  wait: () => new Promise((resolve) => setTimeout(resolve, 3_000)),
  losses: 20,
};

/**
 * Publishes a revision of a draft and waits for the end of it, also where a connection does not last as long. Throws
 * `HttpProblem` where it is refused, or its answer stays away.
 */
export async function publishAtLast(
  app: string,
  { revision, base }: Pick<DraftView, "revision" | "base">,
  body: PublishRequest,
): Promise<PublishResult> {
  const path = `/apps/${encodeURIComponent(app)}`;
  const ask = () =>
    request<PublishResult>(`${path}/publish`, { method: "POST", body, revision }).catch(asAnswer);
  const { answer, lost } = await answeredAtLast(ask, outcomeOf, patience);
  if (!(answer instanceof HttpProblem)) return answer;
  // The draft is gone where the lost answer said that it was published.
  const now = lost ? await request<DraftView>(`${path}/draft`).catch(() => undefined) : undefined;
  const next = (base ?? 0) + 1;
  if (now?.base === next) return { version: next };
  throw answer;
}

function asAnswer(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error;
  throw error;
}

function outcomeOf(answer: PublishResult | HttpProblem, lost: boolean) {
  if (!(answer instanceof HttpProblem)) return "ended";
  return publishOutcome(
    answer.status,
    answer.problems.map(({ code }) => code),
    lost,
  );
}
