import { Collapse, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { renameItem } from "../../draft/commands/rename-item.ts";
import { useDraftState, useRun } from "../../draft/draft-context.ts";
import type { Path } from "../../draft/path.ts";
import { Property } from "../../properties/Property.tsx";

interface PartNameProps {
  readonly noun: "pipeline" | "stage" | "transition" | "criterion";
  readonly at: Path;
  readonly siblings: readonly { readonly name: string }[];
  /** Leads to the part by its new name. */
  readonly onRenamed: (name: string) => void;
}

const pattern = /^[a-z][a-z0-9-]{0,62}$/;

/** The name that rules and the API know a part of a pipeline by: rarely changed, and then everywhere at once. */
export function PartName({ noun, at, siblings, onRenamed }: PartNameProps) {
  const { t } = useTranslation("pipelines");
  const run = useRun();
  const { base } = useDraftState();
  const name = at.at(-1) ?? "";
  const [typed, setTyped] = useState(name);
  const taken = siblings.some((each) => each.name !== name && each.name === typed);
  const malformed = !pattern.test(typed) || typed in {};
  const problem = typed === name ? null : malformed ? t("nameForm") : taken ? t("nameTaken") : null;
  const rename = () => {
    if (typed === name || problem !== null) return;
    if (run((document) => renameItem(document, noun, at, typed, base !== null))) onRenamed(typed);
  };
  const field = (
    <Property label={t("name")} help={problem ?? t(`nameHelp_${noun}`)}>
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
  return <Collapse ghost size="small" items={[{ key: "name", label: t("advanced"), children: field }]} />;
}
