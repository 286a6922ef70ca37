import { WarningOutlined } from "@ant-design/icons";
import { Alert, Checkbox, Select } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type {
  AccessDefinition,
  Condition,
  FormDefinition,
} from "../../runtime/core/definition/generated/definition.ts";
import { narrowsRecords } from "../../runtime/core/insight/narrows-records.ts";
import type { Json } from "../../runtime/core/json.ts";
import { ConditionEditor } from "../conditions/ConditionEditor.tsx";
import { changeItem } from "../draft/commands/change-item.ts";
import { removeItem } from "../draft/commands/remove-item.ts";
import { useDocument, useRun } from "../draft/draft-context.ts";
import type { Path } from "../draft/edits/path.ts";
import { problemsBelow } from "../review/problems-below.ts";
import { useProblemWords } from "../review/use-problem-words.ts";
import { useReview } from "../review/use-review.ts";
import { accessRights } from "./access-rights.ts";
import { FieldRights } from "./FieldRights.tsx";
import { useAbout } from "../../runtime/ui/i18n/use-about.ts";

interface AccessEntryProps {
  readonly form: FormDefinition;
  readonly entry: AccessDefinition;
  readonly at: Path;
  readonly title: string;
}

const scopes = ["own", "team", "team-and-below", "all"] as const;

/** What one role may do, and with which records: of a scope, or those for which a condition holds. */
export function AccessEntry({ form, entry, at, title }: AccessEntryProps) {
  const { t } = useTranslation("access");
  const id = useId();
  const about = useAbout();
  const words = useProblemWords();
  const document = useDocument() as unknown as Json;
  const { problems, findings } = useReview();
  const run = useRun();
  // A rule without a condition says nothing: until it has one, the former scope counts.
  const [pending, setPending] = useState(false);
  const scope = typeof entry.records === "string" ? entry.records : null;
  const condition = typeof entry.records === "string" ? undefined : entry.records;
  const byRule = pending || condition !== undefined;
  const narrow = narrowsRecords(entry);
  const wrong = byRule ? problemsBelow(document, [...(problems ?? []), ...findings], [...at, "records"]) : [];

  const set = (keyword: string, value: Json) =>
    run((document) => changeItem(document, "access", at, [[[keyword], value]]));
  const toggle = (right: (typeof accessRights)[number]) => {
    const { can } = entry;
    const next = accessRights.filter((each) => (each === right ? !can.includes(each) : can.includes(each)));
    if (next.length === 0) run((document) => removeItem(document, "access", at));
    else set("can", next);
  };
  const choose = (value: string) => {
    setPending(value === "rule");
    if (value !== "rule" && value !== scope) set("records", value);
  };
  const rule = (when: Condition | undefined) => {
    if (when === undefined) return;
    setPending(false);
    set("records", when as unknown as Json);
  };

  return (
    <>
      <tr className={byRule ? "access-ruled" : undefined}>
        <th scope="row">{title}</th>
        {accessRights.map((right) => (
          <td key={right}>
            <Checkbox
              checked={entry.can.includes(right)}
              aria-label={about(title, t(`can_${right}`))}
              onChange={() => toggle(right)}
            />
          </td>
        ))}
        <td>
          <Select
            aria-label={about(title, t("records"))}
            aria-describedby={narrow ? id : undefined}
            value={byRule ? "rule" : scope}
            popupMatchSelectWidth={false}
            options={[
              ...scopes.map((value) => ({ value: value as string, label: t(`records_${value}`) })),
              { value: "rule", label: t("records_rule") },
            ]}
            onChange={choose}
          />
          {narrow && (
            <small id={id} className="access-unapplied">
              <WarningOutlined aria-hidden /> {t("unapplied")}
            </small>
          )}
        </td>
        <td>
          <FieldRights form={form} entry={entry} at={at} title={title} />
        </td>
      </tr>
      {byRule && (
        <tr>
          <td colSpan={accessRights.length + 3} className="access-rule-cell">
            <div className="access-rule">
              <ConditionEditor
                form={form.name}
                label={t("ruleFor", { title })}
                condition={condition}
                none={scope === null ? "" : t("ruleNone", { scope: t(`records_${scope}`) })}
                allowNone={condition === undefined}
                open={condition === undefined}
                onChange={rule}
              />
              {wrong.map((problem) => (
                <Alert
                  key={`${problem.code} ${problem.pointer}`}
                  type={findings.some((finding) => finding === problem) ? "warning" : "error"}
                  showIcon
                  title={words(problem)}
                />
              ))}
            </div>
          </td>
        </tr>
      )}
    </>
  );
}
