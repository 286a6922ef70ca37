import { Empty } from "antd";
import { useTranslation } from "react-i18next";
import { textIn } from "../../runtime/core/definition/text.ts";
import "../../runtime/ui/records/records.css";
import { useMediaQuery } from "../../runtime/ui/theme/use-media-query.ts";
import { useDocument } from "../draft/draft-context.ts";
import { useCompiled } from "../draft/use-compiled.ts";
import { Fold } from "../properties/Fold.tsx";
import { DesignLink } from "../routes/DesignLink.tsx";
import { usePlace } from "../routes/place.ts";
import { AcceptOutcomes } from "./AcceptOutcomes.tsx";
import { GoneTest } from "./GoneTest.tsx";
import { RecordTest } from "./RecordTest.tsx";
import { TestEditor } from "./TestEditor.tsx";
import { TestList } from "./TestList.tsx";
import { TestsState } from "./TestsState.tsx";
import { useTestRuns } from "./use-test-runs.ts";
import "./tests.css";

/** The definition tests of each form, how they go on the draft as it is, and what they say. */
export function TestsPage() {
  const { t, i18n } = useTranslation("tests");
  const { forms, examples = [], defaultLocale } = useDocument();
  const place = usePlace();
  const app = useCompiled();
  const small = useMediaQuery("(max-width: 767px)");
  const { runs } = useTestRuns();
  const chosen = examples.find(({ name }) => place.at[0] === "examples" && name === place.at[1]);
  const first = forms.find(({ name }) => examples.some((example) => example.form === name)) ?? forms[0];
  const form = forms.find(({ name }) => name === (chosen?.form ?? place.form)) ?? first;
  const isGone = (example: { readonly form: string }) => forms.every(({ name }) => name !== example.form);
  // Tests of forms that have gone stand in every list, until they are removed.
  const own = examples.filter((example) => example.form === form?.name || isGone(example));
  const compiled = app?.forms.get(form?.name ?? "");
  return (
    <div className="tests-room">
      <aside className="tests-left">
        <TestsState />
        <AcceptOutcomes />
        <nav aria-label={t("forms")}>
          {forms.map(({ name, title }) => {
            const failing = examples.filter(
              (example) => example.form === name && runs?.get(example.name)?.passed === false,
            ).length;
            return (
              <DesignLink
                key={name}
                place={{ app: place.app, room: "tests", form: name }}
                aria-current={name === form?.name ? "page" : undefined}
              >
                {textIn(title, i18n.language, defaultLocale)}
                {failing > 0 && (
                  <span className="room-count" role="img" aria-label={t("failing", { count: failing })}>
                    {failing}
                  </span>
                )}
              </DesignLink>
            );
          })}
        </nav>
        {form !== undefined &&
          (small && chosen !== undefined ? (
            <Fold title={t("otherTests", { count: own.length })}>
              <TestList form={form.name} tests={own} chosen={chosen.name} />
            </Fold>
          ) : (
            <TestList form={form.name} tests={own} chosen={chosen?.name} />
          ))}
      </aside>
      <div className="tests-main">
        <h1>{t("title")}</h1>
        <p className="lead">{t("lead")}</p>
        {form === undefined && <Empty description={t("noForms")} />}
        {app !== null && compiled !== undefined && <RecordTest app={app} form={compiled} />}
        {form !== undefined && chosen === undefined && (
          <Empty description={t(own.length === 0 ? "noTests" : "choose")} />
        )}
        {chosen !== undefined && isGone(chosen) && <GoneTest test={chosen.name} />}
        {app !== null && compiled !== undefined && chosen?.form === compiled.name && (
          <TestEditor
            key={chosen.name}
            app={app}
            form={compiled}
            test={chosen}
            siblings={examples}
            run={runs?.get(chosen.name)}
          />
        )}
      </div>
    </div>
  );
}
