import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { Alert, Button, Empty } from "antd";
import { useTranslation } from "react-i18next";
import type { DraftView } from "../../runtime/contract/generated/contract.ts";
import { emptyApp } from "../../runtime/core/definition/empty-app.ts";
import { hereTimeZone } from "../../runtime/ui/display/here-time-zone.ts";
import { usePageTitle } from "../../runtime/ui/frame/use-page-title.ts";
import { HttpProblem } from "../../runtime/ui/http/http-problem.ts";
import { request } from "../../runtime/ui/http/request.ts";
import { sessionQuery } from "../../runtime/ui/http/session-query.ts";
import { DesignLink } from "../routes/DesignLink.tsx";
import { hasNoDraft } from "./has-no-draft.ts";
import "../apps/apps.css";

interface BeginAgainProps {
  readonly app: string;
  readonly onBegun: () => void;
}

/** An app of which nothing is left: it was never published, and its draft was discarded. It can begin empty again. */
export function BeginAgain({ app, onBegun }: BeginAgainProps) {
  const { t, i18n } = useTranslation(["design", "words"]);
  const { data: session } = useSuspenseQuery(sessionQuery);
  const title = session?.apps.find((each) => each.app === app)?.title ?? app;
  usePageTitle(t("nothingLeft"), "Pipewright");
  const begin = useMutation({
    mutationFn: async () => {
      const path = `/apps/${encodeURIComponent(app)}/draft`;
      const zone = hereTimeZone();
      try {
        // Somebody else may have begun it meanwhile.
        await request<DraftView>(path);
      } catch (error) {
        if (!hasNoDraft(error)) throw error;
        const definition = emptyApp(app, title, i18n.language, zone);
        await request<DraftView>(path, { method: "PUT", body: { definition }, revision: "any" });
      }
    },
    onSuccess: onBegun,
  });
  return (
    <main className="choose-app">
      <h1>{t("nothingLeft")}</h1>
      {begin.isError && (
        <Alert
          type="error"
          showIcon
          className="form-alert"
          title={begin.error instanceof HttpProblem ? begin.error.message : t("words:unexpected")}
        />
      )}
      <Empty description={t("nothingLeftLead")}>
        <Button type="primary" loading={begin.isPending} onClick={() => begin.mutate()}>
          {t("beginAgain")}
        </Button>
      </Empty>
      <p>
        <DesignLink place={{}}>{t("allApps")}</DesignLink>
      </p>
    </main>
  );
}
