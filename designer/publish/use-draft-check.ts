import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { DraftCheck, Mapping } from "../../runtime/contract/generated/contract.ts";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import { request } from "../../runtime/ui/http/request.ts";
import { documentNumber } from "../draft/document-number.ts";
import { useDocument, useDraft } from "../draft/draft-context.ts";
import { DraftNotSaved } from "./draft-not-saved.ts";

/** What a check said, and exactly what was checked. */
export interface CheckedDraft {
  readonly check: DraftCheck;
  readonly document: AppDocument;
  readonly revision: number;
  /** The published version that it would follow; null before the first. */
  readonly base: number | null;
}

/**
 * Saves the draft and has the server check it with a mapping; null asks for nothing. It is checked anew whenever the
 * draft changes. Fails with `DraftNotSaved` or `HttpProblem`.
 */
export function useDraftCheck(app: string, mapping: Mapping | null) {
  const { i18n } = useTranslation();
  const draft = useDraft();
  const document = useDocument();
  return useQuery({
    queryKey: ["draft-check", app, documentNumber(document), i18n.language, mapping],
    enabled: mapping !== null,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
    queryFn: async ({ signal }): Promise<CheckedDraft> => {
      await draft.flush();
      const { saving, revision, base, history } = draft.state();
      if (saving.state !== "saved") throw new DraftNotSaved(saving);
      const path = `/apps/${encodeURIComponent(app)}/draft/check`;
      const check = await request<DraftCheck>(path, { method: "POST", body: { mapping }, signal });
      return { check, revision, base, document: history.document as unknown as AppDocument };
    },
  });
}
