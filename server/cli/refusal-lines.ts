import type { Refusal } from "./api.ts";
import type { Failed, Work } from "./command.ts";

/** What a refusal of the server means for whoever runs the program, in one sentence. */
export function refusalLines(
  { options, say }: Pick<Work, "options" | "say">,
  refused: Refusal,
  app: string,
): Failed {
  return { ok: false, lines: [sentence()] };

  function sentence(): string {
    const { status, detail, foreign, retryAfter } = refused;
    const { server } = options;
    if (status === 0)
      return detail === "timeout" ? say("slow", { server }) : say("unreachable", { server, why: detail });
    if (foreign) return say("no-pipewright", { server, status });
    if (status === 401) return say("token-refused", { detail });
    if (status === 403) return say("may-not", { detail });
    if (status === 404) {
      const missing = say("no-such-app", { app, server });
      return options.command === "pull" ? missing : `${missing} ${say("create-it")}`;
    }
    if (status === 412) return say("overtaken", { app });
    if (retryAfter !== null) return say("try-later", { detail, seconds: retryAfter });
    return detail === "" ? say("no-pipewright", { server, status }) : detail;
  }
}
