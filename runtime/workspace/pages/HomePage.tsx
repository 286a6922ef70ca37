import { useSuspenseQuery } from "@tanstack/react-query";
import { Navigate, useRouter } from "@tanstack/react-router";
import { Result } from "antd";
import { useTranslation } from "react-i18next";
import { usePageTitle } from "../../ui/frame/use-page-title.ts";
import { appQuery } from "../app-query.ts";
import { sessionQuery } from "../../ui/http/session-query.ts";

/** Leads to where work is: the first form of the first app, else to the gallery, else says what to do. */
export function HomePage() {
  const { data: session } = useSuspenseQuery(sessionQuery);
  const first = session?.apps.find((app) => app.version !== null);
  if (first !== undefined) return <FirstForm app={first.app} />;
  if (session?.user.administrator === true) return <Navigate to="/templates" replace />;
  return <NotMember />;
}

function FirstForm({ app }: { app: string }) {
  const { data } = useSuspenseQuery(appQuery(app));
  const { latestLocation } = useRouter();
  // Who has gone on meanwhile is not called back.
  if (latestLocation.pathname !== "/") return null;
  const form = data.definition.forms.find(({ name }) => data.forms[name]?.read === true);
  if (form === undefined) return <NotMember />;
  return <Navigate to="/apps/$app/$form" params={{ app, form: form.name }} replace />;
}

function NotMember() {
  const { t } = useTranslation("welcome");
  usePageTitle(t("notMemberTitle"), "Pipewright");
  return <Result status="info" title={t("notMemberTitle")} subTitle={t("notMemberLead")} />;
}
