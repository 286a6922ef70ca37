import { useTranslation } from "react-i18next";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import { firstContents } from "./first-contents.ts";

/** The forms with which an app begins, and the stages of their pipelines. */
export function FirstContents({ document }: { document: AppDocument }) {
  const { t, i18n } = useTranslation("publish");
  const forms = firstContents(document, i18n.language);
  if (forms.length === 0) return null;
  return (
    <ul className="change-list" aria-label={t("firstForms")}>
      {forms.map(({ name, title, fields, pipelines }) => (
        <li key={name} className="change-added">
          {t("firstForm", { title, count: fields })}
          {pipelines.map((pipeline) => (
            <small key={pipeline.name} className="first-stages">
              {t("firstStages", { title: pipeline.title, stages: pipeline.stages.join(" → ") })}
            </small>
          ))}
        </li>
      ))}
    </ul>
  );
}
