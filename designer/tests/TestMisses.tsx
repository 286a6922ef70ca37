import { useTranslation } from "react-i18next";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import type { TestRun } from "./test-run.ts";
import { MissSide } from "./MissSide.tsx";
import { useMissWords } from "./use-miss-words.ts";

interface TestMissesProps {
  readonly app: CompiledApp;
  readonly form: CompiledForm;
  readonly run: TestRun;
}

/** What a test that fails expected, and what came of it instead. */
export function TestMisses({ app, form, run }: TestMissesProps) {
  const { t } = useTranslation("tests");
  const said = useMissWords(app, form);
  return (
    <ul className="test-misses">
      {run.misses.map((miss) => {
        const { about, expected, got } = said(miss, run.outcome);
        return (
          <li key={miss.pointer}>
            <strong>{about}</strong>
            <span>
              {t("expected", { what: "" })}
              <MissSide side={expected} />
            </span>
            <span>
              {t("got", { what: "" })}
              <MissSide side={got} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
