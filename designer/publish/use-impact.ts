import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ImpactView } from "../../runtime/contract/generated/contract.ts";
import { request } from "../../runtime/ui/http/request.ts";
import { impactPath } from "./impact-path.ts";

/** An impact that is followed until it is known, or until somebody does not want to wait for it. */
export interface FollowedImpact {
  readonly impact: ImpactView | undefined;
  readonly error: Error | null;
  cancel(): void;
}

const pause = 400;

/** Follows the measurement that a check has begun. */
export function useImpact(app: string, begun: ImpactView | undefined): FollowedImpact {
  const { i18n } = useTranslation();
  const queryClient = useQueryClient();
  const job = begun?.job ?? null;
  const queryKey = ["impact", app, job, i18n.language];
  const path = impactPath(app, job ?? "");
  const followed = useQuery({
    queryKey,
    enabled: job !== null && begun?.state === "running",
    gcTime: 0,
    queryFn: ({ signal }) => request<ImpactView>(path, { signal }),
    refetchInterval: ({ state: { status, data } }) =>
      status !== "error" && (data === undefined || data.state === "running") ? pause : false,
  });
  return {
    impact: followed.data ?? begun,
    error: followed.error,
    cancel: () => {
      // Whether it was still there to be cancelled, the next look tells.
      void request(path, { method: "DELETE" })
        .catch(() => undefined)
        .then(() => queryClient.invalidateQueries({ queryKey }));
    },
  };
}
