import { Empty } from "antd";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { textIn } from "../../runtime/core/definition/text.ts";
import { useDocument } from "../draft/draft-context.ts";
import { DesignLink } from "../routes/DesignLink.tsx";
import { steadyKey } from "../naming/steady-key.ts";
import { useGo, usePlace } from "../routes/place.ts";
import { ViewEditor } from "./ViewEditor.tsx";
import { ViewList } from "./ViewList.tsx";
import { ViewPreview } from "./ViewPreview.tsx";
import "./views.css";

/** How reps look at the records of each form: lists, boards, calendars. */
export function ViewsPage() {
  const { t, i18n } = useTranslation("views");
  const { forms, defaultLocale } = useDocument();
  const place = usePlace();
  const go = useGo();
  const form = forms.find(({ name }) => name === place.form);
  const first = forms[0]?.name;
  useEffect(() => {
    if (form === undefined && first !== undefined) go({ app: place.app, room: "views", form: first }, true);
  }, [form, first, go, place.app]);
  const view = form?.views?.find(({ name }) => name === place.at[3]) ?? form?.views?.[0];
  return (
    <div className="views-room">
      <aside className="views-left">
        <nav aria-label={t("forms")}>
          {forms.map(({ name, title }) => (
            <DesignLink
              key={name}
              place={{ app: place.app, room: "views", form: name }}
              aria-current={name === place.form ? "page" : undefined}
            >
              {textIn(title, i18n.language, defaultLocale)}
            </DesignLink>
          ))}
        </nav>
        {form !== undefined && <ViewList form={form} chosen={view?.name} />}
      </aside>
      <div className="view-editor">
        <h1>{t("title")}</h1>
        {form === undefined || view === undefined ? (
          <Empty description={t(form === undefined ? "noForms" : "noViews")} />
        ) : (
          <>
            <ViewEditor key={steadyKey(["forms", form.name, "views", view.name])} form={form} view={view} />
            <ViewPreview form={form} view={view} />
          </>
        )}
      </div>
    </div>
  );
}
