import { useTranslation } from "react-i18next";
import type { ExampleDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { renameItem } from "../draft/commands/rename-item.ts";
import { useRun } from "../draft/draft-context.ts";
import { TechnicalName } from "../properties/TechnicalName.tsx";

interface TestNameProps {
  readonly test: ExampleDefinition;
  readonly siblings: readonly ExampleDefinition[];
  readonly onRenamed: (name: string) => void;
}

const pattern = /^[a-z][a-z0-9-]{0,62}$/;

/** The name by which files and messages know a test. */
export function TestName({ test, siblings, onRenamed }: TestNameProps) {
  const { t } = useTranslation("tests");
  const run = useRun();
  return (
    <TechnicalName
      name={test.name}
      title={t("name")}
      label={t("name")}
      help={t("nameHelp")}
      problemOf={(typed) => {
        if (!pattern.test(typed)) return t("nameForm");
        return siblings.some(({ name }) => name === typed) ? t("nameTaken") : null;
      }}
      onRename={(typed) => {
        const at = ["examples", test.name];
        if (run((document) => renameItem(document, "example", at, typed, false))) onRenamed(typed);
      }}
    />
  );
}
