import type { DraftView } from "../../runtime/contract/generated/contract.ts";
import { HttpProblem } from "../../runtime/ui/http/http-problem.ts";
import { request } from "../../runtime/ui/http/request.ts";
import { type DraftServer, type ServerDraft, StaleDraft } from "./draft-port.ts";

/** An app's draft over HTTP. */
export function httpDraft(app: string): DraftServer {
  const path = `/apps/${encodeURIComponent(app)}/draft`;
  return {
    read: async () => serverDraft(await request<DraftView>(path)),
    async write(definition, revision) {
      try {
        const put = { method: "PUT", body: { definition }, revision, background: true } as const;
        return serverDraft(await request<DraftView>(path, put));
      } catch (error) {
        if (error instanceof HttpProblem && error.status === 412) throw new StaleDraft();
        throw error;
      }
    },
  };
}

function serverDraft({ definition, revision, base }: DraftView): ServerDraft {
  return { definition, revision, base };
}
