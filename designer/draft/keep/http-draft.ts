import type { DraftView } from "../../../runtime/contract/generated/contract.ts";
import { HttpProblem } from "../../../runtime/ui/http/http-problem.ts";
import { request } from "../../../runtime/ui/http/request.ts";
import { type DraftServer, type ServerDraft, StaleDraft } from "./draft-port.ts";

/** An app's draft over HTTP, for the admin `me`. */
export function httpDraft(app: string, me: string): DraftServer {
  const path = `/apps/${encodeURIComponent(app)}/draft`;
  return {
    read: async () => serverDraft(await request<DraftView>(path), me),
    async write(definition, revision) {
      try {
        const put = { method: "PUT", body: { definition }, revision, background: true } as const;
        return serverDraft(await request<DraftView>(path, put), me);
      } catch (error) {
        if (error instanceof HttpProblem && error.status === 412) throw new StaleDraft();
        throw error;
      }
    },
  };
}

function serverDraft(view: DraftView, me: string): ServerDraft {
  const { definition, begun, revision, base, updatedBy, updatedAt, refs } = view;
  const name = updatedBy === null || updatedBy === me ? undefined : refs[updatedBy]?.title;
  const other = name === undefined ? null : { name, at: Date.parse(updatedAt), published: !begun };
  return { definition, revision, base, other };
}
