import { useTranslation } from "react-i18next";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import type { ExampleDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import { useDocument } from "../draft/draft-context.ts";
import { useCompiled } from "../draft/use-compiled.ts";
import { problemPlace } from "../review/problem-place.ts";
import { DesignLink } from "../routes/DesignLink.tsx";
import { useRoomPlace } from "../routes/place.ts";
import type { TestRun } from "../tests/test-run.ts";
import { useMissWords } from "../tests/use-miss-words.ts";
import { useTestRuns } from "../tests/use-test-runs.ts";

/** The definition tests that fail: each leads to itself, and says what it expected and what comes of it. */
export function FailedTests({ tests }: { tests: readonly ExampleDefinition[] }) {
  const { t, i18n } = useTranslation("tests");
  const { app } = useRoomPlace();
  const { defaultLocale } = useDocument();
  const compiled = useCompiled();
  const { runs, stale } = useTestRuns();
  return (
    <ul className="problem-list failed-tests">
      {tests.map(({ name, description, form: about }) => {
        // The server has judged; why, the same tests tell that were run here.
        const run = stale ? undefined : runs?.get(name);
        const form = compiled?.forms.get(about);
        return (
          <li key={name}>
            <DesignLink place={{ app, ...problemPlace(["examples", name]) }}>
              {textIn(description ?? name, i18n.language, defaultLocale)}
              {form === undefined && <small>{t("formGone")}</small>}
            </DesignLink>
            {compiled !== null && form !== undefined && run !== undefined && (
              <Misses app={compiled} form={form} run={run} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Misses({ app, form, run }: { app: CompiledApp; form: CompiledForm; run: TestRun }) {
  const { t } = useTranslation("tests");
  const said = useMissWords(app, form);
  return (
    <ul>
      {run.misses.map((miss) => {
        const { about, expected, got } = said(miss, run.outcome);
        return (
          <li key={miss.pointer}>
            <strong>{about}</strong>
            <span>{t("expected", { what: expected })}</span>
            <span>{t("got", { what: got })}</span>
          </li>
        );
      })}
    </ul>
  );
}
