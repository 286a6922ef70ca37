import { useMutation } from "@tanstack/react-query";
import { request } from "../../runtime/ui/http/request.ts";
import { useDraft } from "../draft/draft-context.ts";

/** Makes a draft of an old version, in place of the draft that there is; it is published like any other. */
export function useRestore(app: string, onRestored: () => void) {
  const draft = useDraft();
  return useMutation({
    mutationFn: async (version: number) => {
      // What is still on its way would otherwise be saved over it.
      await draft.flush();
      await request(`/apps/${encodeURIComponent(app)}/versions/${String(version)}/restore`, {
        method: "POST",
      });
      await draft.reload();
    },
    onSuccess: onRestored,
  });
}
