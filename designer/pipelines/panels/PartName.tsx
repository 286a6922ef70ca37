import { useTranslation } from "react-i18next";
import { renameItem } from "../../draft/commands/rename-item.ts";
import { useDraftState, useRun } from "../../draft/draft-context.ts";
import type { Path } from "../../draft/edits/path.ts";
import { TechnicalName } from "../../properties/TechnicalName.tsx";

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
  const base = useDraftState((state) => state.base);
  return (
    <TechnicalName
      name={at.at(-1) ?? ""}
      title={t("advanced")}
      label={t("name")}
      help={t(`nameHelp_${noun}`)}
      problemOf={(typed) => {
        if (!pattern.test(typed)) return t("nameForm");
        return siblings.some(({ name }) => name === typed) ? t("nameTaken") : null;
      }}
      onRename={(typed) => {
        if (run((document) => renameItem(document, noun, at, typed, base !== null))) onRenamed(typed);
      }}
    />
  );
}
