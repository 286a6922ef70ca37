import { useQuery } from "@tanstack/react-query";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import { useCompiled } from "../draft/use-compiled.ts";
import type { Side } from "./compared-sides.ts";
import { versionQuery } from "./version-queries.ts";

/** The definition of one side of a comparison; undefined while it is on its way, null for nothing at all. */
export function useSide(
  app: string,
  side: Side,
): { readonly document: AppDocument | null | undefined; readonly error: Error | null } {
  const draft = useCompiled();
  const published = typeof side === "number";
  const version = useQuery({ ...versionQuery(app, published ? side : 0), enabled: published });
  if (published) return { document: version.data?.definition, error: version.error };
  return { document: side === "draft" ? draft?.document : null, error: null };
}
