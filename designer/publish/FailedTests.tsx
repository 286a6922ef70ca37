import { useTranslation } from "react-i18next";
import type { ExampleDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import { useDocument } from "../draft/draft-context.ts";
import { useCompiled } from "../draft/use-compiled.ts";
import { problemPlace } from "../review/problem-place.ts";
import { DesignLink } from "../routes/DesignLink.tsx";
import { useRoomPlace } from "../routes/place.ts";
import { TestMisses } from "../tests/TestMisses.tsx";
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
              <TestMisses app={compiled} form={form} run={run} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
