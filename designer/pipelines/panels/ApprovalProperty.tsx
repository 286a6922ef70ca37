import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { ApprovalStep } from "../../../runtime/core/definition/generated/definition.ts";
import { ConditionEditor } from "../../conditions/ConditionEditor.tsx";
import { SelectProperty } from "../../panels/SelectProperty.tsx";
import { TextField } from "../../texts/TextField.tsx";
import { ChoicesProperty } from "./ChoicesProperty.tsx";
import { ItemTools } from "./ItemTools.tsx";

interface ApprovalPropertyProps {
  readonly form: string;
  readonly steps: readonly ApprovalStep[];
  readonly roles: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (steps: readonly ApprovalStep[]) => void;
}

/** Who has to approve a move, step by step: which roles, one or all of them, and when the step applies. */
export function ApprovalProperty({ form, steps, roles, onChange }: ApprovalPropertyProps) {
  const { t } = useTranslation("pipelines");
  const first = roles[0]?.value;
  return (
    <fieldset className="property">
      <legend>{t("approval")}</legend>
      {steps.map((step, index) => {
        const label = t("approvalStep", { number: index + 1 });
        const change = (changes: {
          readonly [keyword in keyof ApprovalStep]?: ApprovalStep[keyword] | undefined;
        }) => {
          const entries = Object.entries({ ...step, ...changes }).filter(([, value]) => value !== undefined);
          onChange(steps.with(index, Object.fromEntries(entries) as unknown as ApprovalStep));
        };
        return (
          // Steps have no name of their own: their place is what tells them apart.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={index} className="list-card" role="group" aria-label={label}>
            <div className="list-card-line">
              <strong>{label}</strong>
              <ItemTools items={steps} index={index} label={label} onChange={onChange} />
            </div>
            <TextField
              label={t("approvalTitle")}
              placeholder={t("approvalTitle")}
              value={step.title}
              onChange={(title) => change({ title })}
            />
            <ChoicesProperty
              label={t("approvalRoles")}
              value={step.roles}
              options={roles}
              onChange={(names) => {
                if (names.length > 0) change({ roles: [...names] });
              }}
            />
            <SelectProperty
              label={t("approvalRule")}
              value={step.rule ?? "any"}
              options={(["any", "all"] as const).map((value) => ({
                value,
                label: t(`approvalRule_${value}`),
              }))}
              onChange={(rule) => change({ rule: rule === "all" ? "all" : "any" })}
            />
            <ConditionEditor
              form={form}
              label={t("approvalWhen")}
              condition={step.when}
              allowNone
              none={t("approvalAlways")}
              onChange={(when) => change({ when })}
            />
          </div>
        );
      })}
      <Button
        size="small"
        icon={<PlusOutlined />}
        disabled={first === undefined || steps.length >= 20}
        onClick={() => onChange([...steps, { roles: [first ?? ""] }])}
      >
        {t("addApproval")}
      </Button>
    </fieldset>
  );
}
