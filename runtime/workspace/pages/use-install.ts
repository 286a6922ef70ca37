import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { InstallRequest, InstallResult, TemplateSummary } from "../../contract/generated/contract.ts";
import { request } from "../../ui/http/request.ts";
import { sessionQuery } from "../../ui/http/session-query.ts";
import { useLocale } from "../../ui/i18n/use-locale.ts";

/** Installs a template in the reader's language, and leads to its first form. */
export function useInstall(template: TemplateSummary) {
  const { locale } = useLocale();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (wanted: InstallRequest) =>
      request<InstallResult>(`/templates/${template.name}/install`, {
        method: "POST",
        body: { ...wanted, locale },
      }),
    onSuccess: async ({ app }) => {
      await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
      const form = template.forms[0]?.name;
      if (form !== undefined) await navigate({ to: "/apps/$app/$form", params: { app, form } });
    },
  });
}
