import { answeredAtLast, outcomeOf } from "../../runtime/contract/answered-at-last.ts";
import type { PublishResult } from "../../runtime/contract/generated/contract.ts";
import { HttpProblem } from "../../runtime/ui/http/http-problem.ts";
import { request, type RequestOptions } from "../../runtime/ui/http/request.ts";
import { randomId } from "../../runtime/ui/random-id.ts";

const patience = {
  wait: () => new Promise((resolve) => setTimeout(resolve, 3_000)),
  losses: 20,
};

/**
 * Publishes a draft and waits for the end of it, which with many records takes longer than a connection lasts. Throws
 * `HttpProblem` where it is refused, or its answer stays away.
 */
export async function publishAtLast(app: string, options: RequestOptions): Promise<PublishResult> {
  const key = randomId();
  const ask = () =>
    request<PublishResult>(`/apps/${encodeURIComponent(app)}/publish`, { ...options, key }).catch(
      (error: unknown) => {
        if (error instanceof HttpProblem) return error;
        throw error;
      },
    );
  const answer = await answeredAtLast(ask, judge, patience);
  if (answer instanceof HttpProblem) throw answer;
  return answer;
}

function judge(answer: PublishResult | HttpProblem) {
  if (!(answer instanceof HttpProblem)) return "answered";
  return outcomeOf(
    answer.status,
    answer.problems.map(({ code }) => code),
  );
}
