import { PlusOutlined } from "@ant-design/icons";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Alert, Button, Empty, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import type { TemplateList } from "../../contract/generated/contract.ts";
import { usePageTitle } from "../../ui/frame/use-page-title.ts";
import { request } from "../../ui/http/request.ts";
import { sessionQuery } from "../../ui/http/session-query.ts";
import { TemplateCard } from "./TemplateCard.tsx";

/** The prebuilt apps, each with a picture of its pipeline and one click to install it. */
export function GalleryPage() {
  const { t } = useTranslation("welcome");
  const { data: session } = useSuspenseQuery(sessionQuery);
  const templates = useQuery({
    queryKey: ["templates"],
    queryFn: ({ signal }) => request<TemplateList>("/templates", { signal }),
  });
  const taken = new Set(session?.apps.map(({ app }) => app));
  usePageTitle(t("galleryTitle"), "Pipewright");
  return (
    <div className="page">
      <h1>{t("galleryTitle")}</h1>
      <p className="lead">{t("galleryLead")}</p>
      {session?.user.administrator === true && (
        <Button href="/designer" icon={<PlusOutlined />}>
          {t("galleryOwn")}
        </Button>
      )}
      {templates.isPending && <Skeleton active title={false} paragraph={{ rows: 8 }} />}
      {templates.isError && <Alert type="error" showIcon title={templates.error.message} />}
      {templates.data?.templates.length === 0 && <Empty description={t("noTemplates")} />}
      <div className="gallery">
        {templates.data?.templates.map((template) => (
          <TemplateCard key={template.name} template={template} taken={taken} />
        ))}
      </div>
    </div>
  );
}
