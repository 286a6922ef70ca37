import { Select } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { CheckDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import { ConditionEditor } from "../conditions/ConditionEditor.tsx";
import { useDocument } from "../draft/draft-context.ts";
import { PlaceTools } from "../properties/PlaceTools.tsx";
import { TextField } from "../texts/TextField.tsx";

interface RuleCardProps {
  readonly form: string;
  readonly rule: Partial<CheckDefinition> & { readonly name: string };
  readonly number: number;
  /** Whether it says at which fields its message is shown. */
  readonly withFields: boolean;
  readonly onChange: (changes: Partial<CheckDefinition>) => void;
  /** Somebody has gone elsewhere from what it says. */
  readonly onLeave: () => void;
  /** Up (−1) or down (1); undefined for a rule that is not in the list yet. */
  readonly onMove: ((by: -1 | 1) => void) | undefined;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onRemove: () => void;
}

/** One rule: what must hold, what to say where it does not, and at which fields. */
export function RuleCard(props: RuleCardProps) {
  const { form, rule, number, withFields, onChange, onLeave, onMove, isFirst, isLast, onRemove } = props;
  const { t, i18n } = useTranslation("rules");
  const { forms, defaultLocale } = useDocument();
  const id = useId();
  const fields = forms.find(({ name }) => name === form)?.schema.properties ?? {};
  const title = t("rule", { number });
  return (
    <section className="rule" aria-label={title}>
      <ConditionEditor
        form={form}
        label={t("when")}
        condition={rule.when}
        allowNone={rule.when === undefined}
        open={rule.when === undefined}
        onChange={(when) => {
          if (when !== undefined) onChange({ when });
        }}
      />
      <div className="rule-line">
        <label htmlFor={`${id}-message`} className="quiet">
          {t("message")}
        </label>
        <TextField
          id={`${id}-message`}
          label={t("message")}
          placeholder={t("messagePlaceholder")}
          maxLength={500}
          wraps
          value={rule.message}
          onChange={(message) => onChange({ message: message as NonNullable<typeof message> })}
          onLeave={onLeave}
        />
      </div>
      {withFields && (
        <div className="rule-line">
          <label htmlFor={`${id}-fields`} className="quiet">
            {t("fields")}
          </label>
          <Select<string[]>
            id={`${id}-fields`}
            mode="multiple"
            placeholder={t("fieldsPlaceholder")}
            value={[...(rule.fields ?? [])]}
            showSearch={{ optionFilterProp: "label" }}
            options={Object.entries(fields).map(([name, field]) => ({
              value: name,
              label: textIn(field.title, i18n.language, defaultLocale) || name,
            }))}
            onChange={(next) => onChange({ fields: next })}
          />
        </div>
      )}
      <div className="rule-tools">
        <PlaceTools
          label={title}
          up={onMove && (isFirst ? null : () => onMove(-1))}
          down={onMove && (isLast ? null : () => onMove(1))}
          remove={onRemove}
        />
      </div>
    </section>
  );
}
