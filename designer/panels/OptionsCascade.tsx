import { Button, Select } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FieldSchema, OptionDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { type Text, textIn } from "../../runtime/core/definition/text.ts";
import { useDefaultLocale, useDraftState } from "../draft/draft-context.ts";
import { formOf } from "../draft/form-of.ts";
import { cascadeCondition, cascadeField, cascadeFields, cascadeOf, offeredWhen } from "./option-cascade.ts";
import { SelectProperty } from "./SelectProperty.tsx";

type Options = readonly OptionDefinition[];

interface OptionsCascadeProps {
  /** The name of the form. */
  readonly form: string;
  readonly name: string;
  readonly options: Options;
  readonly onChange: (next: (options: Options) => Options) => void;
}

/** Rows that are drawn at first: each is a select, and some lists have hundreds. */
const atFirst = 40;

/** Which options are offered for which value of another field: the field, and for each option its values. */
export function OptionsCascade({ form, name, options, onChange }: OptionsCascadeProps) {
  const { t, i18n } = useTranslation("forms");
  const defaultLocale = useDefaultLocale();
  const properties = useDraftState(({ history }) => formOf(history.document, form).schema.properties);
  const [chosen, choose] = useState<string | null>(null);
  const [all, showAll] = useState(false);
  const words = (text: Text) => textIn(text, i18n.language, defaultLocale);
  const others = cascadeFields(properties, name);
  const field = cascadeField(options) ?? chosen ?? undefined;
  const other = field === undefined ? undefined : properties[field];
  const change = (next: string | undefined) => {
    choose(next ?? null);
    if (field === undefined || cascadeField(options) === undefined) return;
    // What was said of the former field's values says nothing of another one's.
    onChange((newest) =>
      newest.map((option) =>
        cascadeOf(option["x-when"])?.field === field ? offeredWhen(option, undefined) : option,
      ),
    );
  };
  if (others.length === 0) return <p className="quiet">{t("cascadeNone")}</p>;
  return (
    <>
      <SelectProperty
        label={t("cascadeField")}
        help={t("cascadeHelp")}
        optional
        value={field}
        options={others.map(([value, each]) => ({ value, label: words(each.title ?? value) }))}
        onChange={change}
      />
      {field !== undefined &&
        other !== undefined &&
        options
          .slice(0, all ? options.length : atFirst)
          .map((option) => (
            <CascadeRow
              key={option.const}
              option={option}
              title={words(option.title)}
              field={field}
              values={valuesOf(other, words)}
              onChange={(values) =>
                onChange((newest) =>
                  newest.map((each) =>
                    each.const === option.const
                      ? offeredWhen(each, cascadeCondition({ field, values }))
                      : each,
                  ),
                )
              }
            />
          ))}
      {field !== undefined && !all && options.length > atFirst && (
        <Button size="small" onClick={() => showAll(true)}>
          {t("allOptions", { count: options.length })}
        </Button>
      )}
    </>
  );
}

interface CascadeRowProps {
  readonly option: OptionDefinition;
  readonly title: string;
  readonly field: string;
  readonly values: { value: string; label: string }[];
  readonly onChange: (values: readonly string[]) => void;
}

function CascadeRow({ option, title, field, values, onChange }: CascadeRowProps) {
  const { t } = useTranslation("forms");
  const id = useId();
  const when = option["x-when"];
  const cascade = cascadeOf(when);
  return (
    <div className="cascade-row">
      <label htmlFor={id}>{title}</label>
      {when === undefined || cascade?.field === field ? (
        <Select<string[]>
          id={id}
          size="small"
          mode="multiple"
          value={[...(cascade?.values ?? [])]}
          options={values}
          placeholder={t("everyValue")}
          showSearch={{ optionFilterProp: "label" }}
          onChange={onChange}
        />
      ) : (
        <span className="quiet">{t("offeredByRule")}</span>
      )}
    </div>
  );
}

function valuesOf({ oneOf = [] }: FieldSchema, words: (text: Text) => string) {
  return oneOf.map((option) => ({ value: option.const, label: words(option.title) }));
}
