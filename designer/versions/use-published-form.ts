import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { FormDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { useDraft } from "../draft/draft-context.ts";
import { useRoomPlace } from "../routes/place.ts";
import { versionQuery } from "./version-queries.ts";

/** Gives a form by its name as the published version has it; undefined where nothing, or no such form, is published. */
export function usePublishedForm(): (name: string) => Promise<FormDefinition | undefined> {
  const { app } = useRoomPlace();
  const draft = useDraft();
  const queryClient = useQueryClient();
  return useCallback(
    async (name) => {
      const { base } = draft.state();
      if (base === null) return undefined;
      const { definition } = await queryClient.fetchQuery(versionQuery(app, base));
      return definition.forms.find((form) => form.name === name);
    },
    [app, draft, queryClient],
  );
}
