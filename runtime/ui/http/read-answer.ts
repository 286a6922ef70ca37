import i18next from "i18next";
import { HttpProblem, type ServerProblem } from "./http-problem.ts";

interface ProblemBody {
  readonly title?: string;
  readonly detail?: string;
  readonly problems?: readonly ServerProblem[];
}

/** The JSON of an answer, undefined for an empty one; throws `HttpProblem` where it is a refusal or no JSON at all. */
export function readAnswer(status: number, text: string): unknown {
  const isGood = status >= 200 && status < 300;
  if (isGood && text === "") return undefined;
  const body = readJson(text);
  if (isGood && body !== undefined) return body;
  // What stands between the server and this page may answer as it likes.
  const { title, detail = title, problems = [] } = (body ?? {}) as ProblemBody;
  throw new HttpProblem(status, detail ?? i18next.t("unexpected"), problems);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) ?? undefined;
  } catch {
    return undefined;
  }
}
