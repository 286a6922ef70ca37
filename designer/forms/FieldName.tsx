import { Collapse, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FormDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { renameItem } from "../draft/commands/rename-item.ts";
import { useDraftState, useRun } from "../draft/draft-context.ts";
import type { Path } from "../draft/path.ts";
import { Property } from "../properties/Property.tsx";
import { useGo, usePlace } from "../routes/place.ts";

const pattern = /^[a-z][a-zA-Z0-9]{0,62}$/;

/** The name that rules, formulas and the API know a field by: rarely changed, and then everywhere at once. */
export function FieldName({ form, name, at }: { form: FormDefinition; name: string; at: Path }) {
  const { t } = useTranslation("forms");
  const run = useRun();
  const go = useGo();
  const place = usePlace();
  const { base } = useDraftState();
  const [typed, setTyped] = useState(name);
  const taken = Object.keys(form.schema.properties).some(
    (each) => each !== name && each.toLowerCase() === typed.toLowerCase(),
  );
  const problem =
    typed === name
      ? null
      : !pattern.test(typed) || typed in {}
        ? t("nameForm")
        : taken
          ? t("nameTaken")
          : null;
  const rename = () => {
    if (typed === name || problem !== null) return;
    if (run((document) => renameItem(document, "field", at, typed, base !== null)))
      go({ ...place, at: [...at.slice(0, -1), typed] }, true);
  };
  return (
    <Collapse
      ghost
      size="small"
      items={[
        {
          key: "name",
          label: t("advanced"),
          children: (
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
          ),
        },
      ]}
    />
  );
}
