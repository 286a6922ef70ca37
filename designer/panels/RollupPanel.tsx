import { useTranslation } from "react-i18next";
import type { RollupDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import { kindOf } from "../../runtime/core/fields/kind-of.ts";
import { kindNameOf } from "../../runtime/core/fields/kind-name-of.ts";
import type { Json } from "../../runtime/core/json.ts";
import { useDocument } from "../draft/draft-context.ts";
import { ConditionProperty } from "../properties/ConditionProperty.tsx";
import { ProblemsAt } from "../review/ProblemsAt.tsx";
import type { FieldPanelProps } from "./field-panel.ts";
import { SelectProperty } from "./SelectProperty.tsx";

const aggregates = ["count", "sum", "average", "min", "max", "latest"] as const;

/** What a roll-up sums up: records that refer to this one, and how. */
export function RollupPanel({ form, field, at, setMany }: FieldPanelProps) {
  const { t, i18n } = useTranslation("forms");
  const { forms, defaultLocale } = useDocument();
  const rollup = field["x-rollup"];
  const links = forms.flatMap((source) =>
    Object.entries(source.schema.properties)
      .filter(([, each]) => each.format === "reference" && each["x-form"] === form)
      .map(([via, each]) => ({
        value: `${source.name}/${via}`,
        label: `${textIn(source.title, i18n.language, defaultLocale)} · ${textIn(each.title ?? via, i18n.language, defaultLocale)}`,
      })),
  );
  if (rollup === undefined) return null;
  const source = forms.find(({ name }) => name === rollup.form);
  const fields = Object.entries(source?.schema.properties ?? {})
    .filter(([, each]) => suits(rollup.aggregate, each))
    .map(([value, each]) => ({ value, label: textIn(each.title ?? value, i18n.language, defaultLocale) }));
  const change = (next: RollupDefinition) => {
    const summed = source?.schema.properties[next.field ?? ""];
    const isCount = next.aggregate === "count";
    const type =
      isCount || summed === undefined
        ? "integer"
        : summed.type === "integer" && next.aggregate === "average"
          ? "number"
          : summed.type;
    setMany({
      "x-rollup": next as unknown as Json,
      type,
      "x-decimals": type === "number" ? field["x-decimals"] : undefined,
      format: isCount ? undefined : summed?.format,
      "x-currency": isCount ? undefined : summed?.["x-currency"],
    });
  };
  return (
    <>
      {rollup.via !== "" && <ProblemsAt at={at} keyword="x-rollup" />}
      <SelectProperty
        label={t("rollupForm")}
        help={links.length === 0 ? t("rollupNone") : undefined}
        value={rollup.via === "" ? undefined : `${rollup.form}/${rollup.via}`}
        options={links}
        onChange={(value) => {
          const [target = "", via = ""] = (value ?? "").split("/");
          change({ form: target, via, aggregate: "count" });
        }}
      />
      <SelectProperty
        label={t("aggregate")}
        value={rollup.aggregate}
        options={aggregates.map((value) => ({ value, label: t(`aggregate_${value}`) }))}
        onChange={(value) => {
          const aggregate = (value ?? "count") as RollupDefinition["aggregate"];
          const { field: _former, ...rest } = rollup;
          const first = Object.entries(source?.schema.properties ?? {}).find(([, each]) =>
            suits(aggregate, each),
          );
          change({ ...rest, aggregate, ...(aggregate === "count" || !first ? {} : { field: first[0] }) });
        }}
      />
      {rollup.aggregate !== "count" && (
        <SelectProperty
          label={t("rollupField")}
          value={rollup.field}
          options={fields}
          onChange={(value) => change({ ...rollup, ...(value === undefined ? {} : { field: value }) })}
        />
      )}
      {rollup.via !== "" && (
        <ConditionProperty
          form={rollup.form}
          condition={rollup.when}
          label={t("rollupWhen")}
          none={t("allRecords")}
          onChange={(when) => {
            const { when: _former, ...rest } = rollup;
            change(when === undefined ? rest : { ...rest, when });
          }}
        />
      )}
    </>
  );
}

function suits(aggregate: RollupDefinition["aggregate"], field: Parameters<typeof kindNameOf>[0]): boolean {
  if (kindNameOf(field) === undefined) return false;
  const type = kindOf(field).formulaType;
  if (aggregate === "sum" || aggregate === "average") return type === "number";
  if (aggregate === "min" || aggregate === "max")
    return type === "number" || type === "date" || type === "date-time";
  return typeof type === "string";
}
