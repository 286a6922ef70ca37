import { memo, useCallback } from "react";
import { useTranslation } from "react-i18next";
import { takesKeyword } from "../../runtime/core/check/column-rules.ts";
import type { Json } from "../../runtime/core/json.ts";
import { kindNameOf } from "../../runtime/core/fields/kind-name-of.ts";
import { changeItem } from "../draft/commands/change-item.ts";
import { useDraftState, useRun } from "../draft/draft-context.ts";
import type { Path } from "../draft/edits/path.ts";
import { readAt } from "../draft/edits/read-at.ts";
import type { FieldPanelProps } from "../panels/field-panel.ts";
import { RuleProperty } from "../panels/RuleProperty.tsx";
import { SwitchProperty } from "../panels/SwitchProperty.tsx";
import { ProblemsAt } from "../review/ProblemsAt.tsx";

/** What only the whole app shows to be wrong with a condition; the rest is told in its rows. */
const ofTheWhole = ["hiding-circle"];
const derived = new Set(["formula", "rollup", "serial"]);

interface FieldRulesProps extends Omit<FieldPanelProps, "setMany"> {
  /** The key of the field. */
  readonly steady: string;
  readonly column: boolean;
}

/** Whether a field must be filled in, must differ between records, may be changed, is searched by often. */
export const FieldRules = memo(function FieldRules(props: FieldRulesProps) {
  const { form, name, field, at, set, steady, column } = props;
  const { t } = useTranslation("forms");
  const [required, require] = useRequired(at, name, column);
  const lock = useCallback((value: boolean) => set("readOnly", value ? true : undefined), [set]);
  const single = useCallback((value: boolean) => set("x-unique", value ? true : undefined), [set]);
  const clear = useCallback((value: boolean) => set("x-whenHidden", value ? "clear" : undefined), [set]);
  const kind = kindNameOf(field);
  if (kind === undefined) return null;
  const rule = { form, set };
  const visible = !column && (
    <>
      <RuleProperty
        key={`${steady}/x-visibleWhen`}
        {...rule}
        keyword="x-visibleWhen"
        condition={field["x-visibleWhen"]}
        label={t("visibleWhen")}
        none={t("always")}
      />
      <ProblemsAt at={at} keyword="x-visibleWhen" only={ofTheWhole} />
      {!derived.has(kind) && (field["x-visibleWhen"] ?? field["x-whenHidden"]) !== undefined && (
        <SwitchProperty
          label={t("whenHidden")}
          help={t("whenHiddenHelp")}
          value={field["x-whenHidden"] === "clear"}
          onChange={clear}
        />
      )}
    </>
  );
  if (derived.has(kind)) return visible;
  return (
    <>
      {visible}
      <SwitchProperty label={t("required")} value={required} onChange={require} />
      {!column && !required && (
        <RuleProperty
          key={`${steady}/x-requiredWhen`}
          {...rule}
          keyword="x-requiredWhen"
          condition={field["x-requiredWhen"]}
          label={t("requiredWhen")}
          none={t("never")}
        />
      )}
      <SwitchProperty
        label={t("readOnly")}
        help={t("readOnlyHelp")}
        value={field.readOnly === true}
        onChange={lock}
      />
      {!column && field.readOnly !== true && (
        <RuleProperty
          key={`${steady}/x-readOnlyWhen`}
          {...rule}
          keyword="x-readOnlyWhen"
          condition={field["x-readOnlyWhen"]}
          label={t("readOnlyWhen")}
          none={t("never")}
        />
      )}
      {takesKeyword(kind, "x-unique", column) && (
        <SwitchProperty
          label={t("unique")}
          help={t("uniqueHelp")}
          value={field["x-unique"] === true}
          onChange={single}
        />
      )}
    </>
  );
});

/** Whether a field or column is required, as the schema around it says, and what changes it. */
function useRequired(
  at: Path,
  name: string,
  column: boolean,
): readonly [required: boolean, require: (wanted: boolean) => void] {
  const run = useRun();
  const required = useDraftState(({ history }) => namesIn(history.document, at).includes(name));
  const require = useCallback(
    (wanted: boolean) => {
      run((document) => {
        const others = namesIn(document, at).filter((each) => each !== name);
        const next = wanted ? [...others, name] : others;
        const change = [["required"], next.length === 0 ? undefined : next] as const;
        return changeItem(document, column ? "column" : "field", at.slice(0, -2), [change]);
      });
    },
    [run, at, name, column],
  );
  return [required, require];
}

function namesIn(document: Json, at: Path): readonly string[] {
  return (readAt(document, [...at.slice(0, -2), "required"]) ?? []) as readonly string[];
}
