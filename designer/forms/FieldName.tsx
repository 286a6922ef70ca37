import { memo } from "react";
import { useTranslation } from "react-i18next";
import { renameItem } from "../draft/commands/rename-item.ts";
import { useDraft, useDraftState, useRun } from "../draft/draft-context.ts";
import { readAt } from "../draft/edits/read-at.ts";
import type { Path } from "../draft/edits/path.ts";
import { TechnicalName } from "../properties/TechnicalName.tsx";
import { useGo, useRoomPlace } from "../routes/place.ts";

interface FieldNameProps {
  readonly name: string;
  readonly at: Path;
  readonly column: boolean;
}

const pattern = /^[a-z][a-zA-Z0-9]{0,62}$/;

/** The name that rules, formulas and the API know a field or a column by: rarely changed, and then everywhere at once. */
export const FieldName = memo(function FieldName({ name, at, column }: FieldNameProps) {
  const { t } = useTranslation("forms");
  const run = useRun();
  const go = useGo();
  const place = useRoomPlace();
  const draft = useDraft();
  const base = useDraftState((state) => state.base);
  return (
    <TechnicalName
      name={name}
      title={t("advanced")}
      label={t("name")}
      help={t("nameHelp")}
      problemOf={(typed) => {
        if (!pattern.test(typed)) return t("nameForm");
        const siblings = readAt(draft.state().history.document, at.slice(0, -1)) ?? {};
        const others = Object.keys(siblings).filter((each) => each !== name);
        const isTaken = others.some((each) => each.toLowerCase() === typed.toLowerCase());
        return isTaken ? t(column ? "columnNameTaken" : "nameTaken") : null;
      }}
      onRename={(typed) => {
        if (run((document) => renameItem(document, column ? "column" : "field", at, typed, base !== null)))
          go({ ...place, at: [...at.slice(0, -1), typed] }, true);
      }}
    />
  );
});
