import { Collapse, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ExampleDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { renameItem } from "../draft/commands/rename-item.ts";
import { useRun } from "../draft/draft-context.ts";
import { Property } from "../properties/Property.tsx";

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
  const [typed, setTyped] = useState(test.name);
  const taken = siblings.some(({ name }) => name !== test.name && name === typed);
  const malformed = !pattern.test(typed) || typed in {};
  const problem = malformed ? t("nameForm") : taken ? t("nameTaken") : null;
  const rename = () => {
    if (typed === test.name || problem !== null) return;
    const at = ["examples", test.name];
    if (run((document) => renameItem(document, "example", at, typed, false))) onRenamed(typed);
  };
  const field = (
    <Property label={t("name")} help={problem ?? t("nameHelp")}>
      {(id) => (
        <Input
          id={id}
          value={typed}
          maxLength={63}
          {...(problem === null ? {} : { status: "error" as const })}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={rename}
          onPressEnter={rename}
        />
      )}
    </Property>
  );
  return <Collapse ghost size="small" items={[{ key: "name", label: t("name"), children: field }]} />;
}
