import { CheckCircleFilled, CloseCircleFilled, MinusCircleOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import type { ExampleDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import { useDefaultLocale } from "../draft/draft-context.ts";
import { DesignLink } from "../routes/DesignLink.tsx";
import { useRoomPlace } from "../routes/place.ts";
import { useTestRuns } from "./use-test-runs.ts";

interface TestListProps {
  readonly form: string;
  readonly tests: readonly ExampleDefinition[];
  readonly chosen: string | undefined;
}

/** The tests of a form, those that fail first, each with how it goes. */
export function TestList({ form, tests, chosen }: TestListProps) {
  const { t, i18n } = useTranslation("tests");
  const defaultLocale = useDefaultLocale();
  const { runs } = useTestRuns();
  const place = useRoomPlace();
  const fails = (name: string) => runs?.get(name)?.passed === false;
  const inOrder = tests.toSorted((a, b) => Number(fails(b.name)) - Number(fails(a.name)));
  return (
    <ul className="test-list" aria-label={t("title")}>
      {inOrder.map(({ name, description }) => {
        const passed = runs?.get(name)?.passed;
        return (
          <li key={name}>
            <DesignLink
              place={{ app: place.app, room: "tests", form, at: ["examples", name] }}
              aria-current={name === chosen ? "true" : undefined}
            >
              {passed === undefined ? (
                <MinusCircleOutlined aria-hidden="true" />
              ) : passed ? (
                <CheckCircleFilled className="tests-good" aria-label={t("passes")} />
              ) : (
                <CloseCircleFilled className="tests-bad" aria-label={t("fails")} />
              )}
              <span>{textIn(description ?? name, i18n.language, defaultLocale)}</span>
            </DesignLink>
          </li>
        );
      })}
    </ul>
  );
}
