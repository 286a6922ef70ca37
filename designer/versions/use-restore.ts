import { useMutation } from "@tanstack/react-query";
import { HttpProblem } from "../../runtime/ui/http/http-problem.ts";
import { useTranslation } from "react-i18next";
import { request } from "../../runtime/ui/http/request.ts";
import { useDraft } from "../draft/draft-context.ts";

/**
 * Makes a draft of an old version, in place of the draft that this page shows; it is published like any other. Where
 * somebody else has changed that draft meanwhile it stays, and is read: whoever still wants to restores once more.
 */
export function useRestore(app: string, onRestored: () => void) {
  const draft = useDraft();
  const { t } = useTranslation("versions");
  return useMutation({
    mutationFn: async (version: number) => {
      // What is still on its way would otherwise be saved over it.
      await draft.flush();
      const { revision, saving } = draft.state();
      const path = `/apps/${encodeURIComponent(app)}/versions/${String(version)}/restore`;
      try {
        await request(path, { method: "POST", revision });
      } catch (error) {
        const stale = error instanceof HttpProblem && error.status === 412;
        // What is not saved would be lost.
        if (!stale || saving.state !== "saved") throw error;
        await draft.reload();
        throw new Error(t("restoreStale"), { cause: error });
      }
      await draft.reload();
    },
    onSuccess: onRestored,
  });
}
