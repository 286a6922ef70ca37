import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Mapping } from "../../runtime/contract/generated/contract.ts";
import { HttpProblem } from "../../runtime/ui/http/http-problem.ts";
import { sessionQuery } from "../../runtime/ui/http/session-query.ts";
import { publishAtLast } from "./publish-at-last.ts";
import { useDraft } from "../draft/draft-context.ts";

/** What is published, as it was checked. */
export interface Publication {
  readonly revision: number;
  /** The version up to now. */
  readonly base: number | null;
  readonly mapping: Mapping;
  readonly note: string;
}

/** Publishes the draft; what somebody else has changed since is taken in, and nothing is published. */
export function usePublish(app: string, onPublished: (version: number) => void) {
  const draft = useDraft();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ mapping, note, ...draftRead }: Publication) =>
      publishAtLast(app, draftRead, { mapping, ...(note.trim() === "" ? {} : { note: note.trim() }) }),
    onSuccess: async ({ version }) => {
      onPublished(version);
      await draft.catchUp(true);
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: ["versions", app] }),
        queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey }),
      ]);
    },
    onError: async (error) => {
      if (!(error instanceof HttpProblem) || (error.status !== 412 && error.status !== 409)) return;
      await draft.catchUp();
      // Its content may be the same as before, only its revision not.
      await queryClient.invalidateQueries({ queryKey: ["draft-check", app] });
    },
  });
}
