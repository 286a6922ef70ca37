import { useTranslation } from "react-i18next";
import { type Text, textIn } from "../../runtime/core/definition/text.ts";
import { useDocument } from "../draft/draft-context.ts";
import { DesignLink } from "../routes/DesignLink.tsx";
import { useRoomPlace } from "../routes/place.ts";

/** The pipelines of the app under their forms, and which of them have a scorecard. */
export function ScorecardList() {
  const { t, i18n } = useTranslation("scores");
  const { app, form: formName, pipeline: pipelineName } = useRoomPlace();
  const { forms, defaultLocale } = useDocument();
  const titled = (text: Text) => textIn(text, i18n.language, defaultLocale);
  return (
    <nav aria-label={t("scorecards")}>
      {forms
        .filter(({ pipelines = [] }) => pipelines.length > 0)
        .map((form) => (
          <section key={form.name}>
            <h2>{titled(form.title)}</h2>
            <ul>
              {(form.pipelines ?? []).map(({ name, title, scorecard }) => {
                const isOpen = formName === form.name && pipelineName === name;
                return (
                  <li key={name}>
                    <DesignLink
                      place={{ app, room: "scores", form: form.name, pipeline: name }}
                      aria-current={isOpen ? "page" : undefined}
                    >
                      {titled(title ?? form.title)}
                      <small className="quiet">
                        {scorecard === undefined
                          ? t("notScored")
                          : t("criteriaCount", { count: scorecard.criteria.length })}
                      </small>
                    </DesignLink>
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
    </nav>
  );
}
