import { Empty } from "antd";
import { useTranslation } from "react-i18next";
import { textIn } from "../../runtime/core/definition/text.ts";
import { useDocument } from "../draft/draft-context.ts";
import { FormAccess } from "./FormAccess.tsx";
import { RoleList } from "./RoleList.tsx";
import "./access.css";

/** The roles of the app, and what each of them may do with the records of each form. */
export function AccessPage() {
  const { t, i18n } = useTranslation("access");
  const { forms, defaultLocale } = useDocument();
  return (
    <div className="access-room">
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead")}</p>
      <RoleList />
      {forms.length === 0 && <Empty description={t("noForms")} />}
      {forms.map((form) => (
        <section key={form.name} className="access-form" aria-labelledby={`access-${form.name}`}>
          <h2 id={`access-${form.name}`}>{textIn(form.title, i18n.language, defaultLocale)}</h2>
          <FormAccess form={form} />
        </section>
      ))}
    </div>
  );
}
