import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { PackageContent } from "../../../runtime/contract/generated/contract.ts";
import { HttpProblem } from "../../../runtime/ui/http/http-problem.ts";
import { request } from "../../../runtime/ui/http/request.ts";
import type { DroppedFile } from "../../drop/dropped-files.ts";
import { packDropped } from "./pack-dropped.ts";

/** Why something cannot be imported, each reason a sentence. */
export class UnreadablePackage extends Error {
  readonly reasons: readonly string[];

  constructor(reasons: readonly string[]) {
    super(reasons.join(" "));
    this.name = "UnreadablePackage";
    this.reasons = reasons;
  }
}

/** Reads what was dropped or chosen; its error says in sentences what is wrong with it. */
export function useReadPackage() {
  const { t } = useTranslation("json");
  return useMutation({
    mutationFn: async (dropped: Promise<readonly DroppedFile[]>): Promise<PackageContent> => {
      const packed = await dropped.then(packDropped).catch(() => null);
      if (packed === null) throw new UnreadablePackage([t("unreadable")]);
      if ("refused" in packed)
        throw new UnreadablePackage([t(packed.refused, { limit: String(packed.limit) })]);
      try {
        return await request<PackageContent>("/packages/read", { method: "POST", zip: packed.zip });
      } catch (error) {
        if (!(error instanceof HttpProblem)) throw error;
        const reasons = error.problems.map(({ message, params }) => {
          const { path } = params;
          return typeof path !== "string" || message.includes(path)
            ? message
            : t("fileProblem", { path, message });
        });
        throw new UnreadablePackage(reasons.length > 0 ? reasons : [error.message]);
      }
    },
  });
}
