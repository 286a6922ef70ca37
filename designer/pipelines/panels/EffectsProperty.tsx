import { DeleteOutlined } from "@ant-design/icons";
import { Button, Select } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type {
  EffectDefinition,
  FormDefinition,
  SetValue,
} from "../../../runtime/core/definition/generated/definition.ts";
import type { Text } from "../../../runtime/core/definition/text.ts";
import { EffectValue } from "./EffectValue.tsx";
import { fieldOptions } from "./field-options.ts";
import { setFields, withSetFields } from "./set-effects.ts";
import { useAbout } from "../../../runtime/ui/i18n/use-about.ts";

interface EffectsPropertyProps {
  readonly form: FormDefinition;
  readonly titled: (text: Text) => string;
  readonly effects: readonly EffectDefinition[];
  readonly onChange: (effects: readonly EffectDefinition[]) => void;
}

const derived = ["x-formula", "x-rollup", "x-pattern"] as const;

/** Which fields a move sets, and to what: a value, the result of a formula, or nothing. */
export function EffectsProperty({ form, titled, effects, onChange }: EffectsPropertyProps) {
  const { t } = useTranslation("pipelines");
  const about = useAbout();
  const id = useId();
  const fields = setFields(effects);
  const options = fieldOptions(form, titled, (field) =>
    derived.every((keyword) => field[keyword] === undefined),
  );
  const free = options.filter(({ value }) => fields.every(([field]) => field !== value));
  const change = (field: string, value: SetValue) =>
    onChange(
      withSetFields(
        effects,
        fields.map((each) => (each[0] === field ? [field, value] : each)),
      ),
    );
  return (
    <fieldset className="property">
      <legend>{t("effects")}</legend>
      {fields.map(([field, value]) => {
        const title = options.find((option) => option.value === field)?.label ?? field;
        return (
          <div key={field} className="list-card" role="group" aria-label={title}>
            <div className="list-card-line">
              <strong>{title}</strong>
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                aria-label={about(t("remove"), title)}
                onClick={() =>
                  onChange(
                    withSetFields(
                      effects,
                      fields.filter((each) => each[0] !== field),
                    ),
                  )
                }
              />
            </div>
            <EffectValue
              form={form.name}
              field={field}
              title={title}
              value={value}
              onChange={(next) => change(field, next)}
            />
          </div>
        );
      })}
      <Select<string>
        id={id}
        aria-label={t("addEffect")}
        placeholder={t("addEffect")}
        value={null}
        options={[...free]}
        showSearch={{ optionFilterProp: "label" }}
        onChange={(field) => onChange(withSetFields(effects, [...fields, [field, { value: null }]]))}
      />
    </fieldset>
  );
}
