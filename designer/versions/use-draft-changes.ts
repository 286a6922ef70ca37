import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { diffApps } from "../../runtime/core/diff/diff-apps.ts";
import { useDraftState } from "../draft/draft-context.ts";
import { useCompiled } from "../draft/use-compiled.ts";
import { versionQuery } from "./version-queries.ts";

/** How many differences the draft has to what is published; null while that is not known. */
export function useDraftChanges(app: string): number | null {
  const base = useDraftState((state) => state.base);
  const draft = useCompiled();
  const published = useQuery({ ...versionQuery(app, base ?? 0), enabled: base !== null });
  return useMemo(() => {
    if (draft === null || published.data === undefined) return null;
    return diffApps({ document: published.data.definition }, draft).length;
  }, [draft, published.data]);
}
