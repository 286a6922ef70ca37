import { Link } from "@tanstack/react-router";
import { Alert, Button, Card, Checkbox, Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PipelinePicture, TemplateSummary } from "../../contract/generated/contract.ts";
import { textIn } from "../../core/definition/text.ts";
import { useLocale } from "../../ui/i18n/use-locale.ts";
import { InstallAnother } from "./InstallAnother.tsx";
import { useInstall } from "./use-install.ts";

/** One prebuilt app: what it is, its pipeline as a picture, its forms, and the button that installs it, also once more. */
export function TemplateCard({ template, taken }: { template: TemplateSummary; taken: ReadonlySet<string> }) {
  const { t } = useTranslation("welcome");
  const { locale } = useLocale();
  const [demo, setDemo] = useState(true);
  const [another, setAnother] = useState(false);
  const install = useInstall(template);
  const first = template.forms[0]?.name;
  return (
    <Card className="template-card">
      <h2>{textIn(template.title, locale)}</h2>
      <p className="quiet">{textIn(template.description, locale)}</p>
      {template.pipelines.map((pipeline) => (
        <PipelineStrip key={`${pipeline.form}.${pipeline.name}`} pipeline={pipeline} />
      ))}
      <p className="template-forms">
        <span className="quiet">{t("forms")}</span>
        {template.forms.map((form) => (
          <Tag key={form.name}>{textIn(form.title, locale)}</Tag>
        ))}
      </p>
      {install.isError && (
        <Alert type="error" showIcon title={install.error.message} className="form-alert" />
      )}
      <div className="template-actions">
        {taken.has(template.name) && first !== undefined ? (
          <>
            <span className="chip chip-good">{t("installed")}</span>
            <span className="template-ways">
              <Button onClick={() => setAnother(true)}>{t("installAnother")}</Button>
              <Link to="/apps/$app/$form" params={{ app: template.name, form: first }}>
                {t("openApp")}
              </Link>
            </span>
          </>
        ) : (
          <>
            <Checkbox checked={demo} onChange={(event) => setDemo(event.target.checked)}>
              {t("installDemo")}
            </Checkbox>
            <Button type="primary" loading={install.isPending} onClick={() => install.mutate({ demo })}>
              {install.isPending ? t("installing") : t("install")}
            </Button>
          </>
        )}
      </div>
      {another && <InstallAnother template={template} taken={taken} onClose={() => setAnother(false)} />}
    </Card>
  );
}

function PipelineStrip({ pipeline }: { pipeline: PipelinePicture }) {
  const { t } = useTranslation("welcome");
  const { locale } = useLocale();
  return (
    <ol className="strip" aria-label={t("stages")}>
      {pipeline.stages.map((stage) => (
        <li key={stage.name} className={`strip-stage strip-${stage.kind}`}>
          {textIn(stage.title, locale)}
        </li>
      ))}
    </ol>
  );
}
