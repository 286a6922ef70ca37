import { PlusOutlined } from "@ant-design/icons";
import { Button, Select } from "antd";
import { useTranslation } from "react-i18next";
import { throughGroups } from "../../conditions/through-groups.ts";
import { pathOf } from "../../conditions/through-paths.ts";
import { addCriterion } from "../../draft/commands/add-criterion.ts";
import { readThrough, type ThroughPath } from "../../draft/commands/read-through.ts";
import { useDocument, useDraft, useRun } from "../../draft/draft-context.ts";
import { scorecardOf } from "../../draft/scorecard-of.ts";
import { fieldOptions } from "../../pipelines/panels/field-options.ts";
import { blankCriterion, newCriterion } from "../new-criterion.ts";
import type { ScoreRoom } from "../use-score-room.ts";
import { criterionFields } from "./criterion-fields.ts";

/**
 * Adds a criterion that judges by a field, its own or one that is read through a reference, with rules to begin with, or
 * one without any.
 */
export function AddCriterion({ room }: { room: ScoreRoom }) {
  const { t } = useTranslation(["scores", "conditions"]);
  const run = useRun();
  const draft = useDraft();
  const { form, card, at, titled, open } = room;
  const { forms } = useDocument();
  const add = (field?: string) => {
    const schema = field === undefined ? undefined : form.schema.properties[field];
    const names = card.criteria.map(({ name }) => name);
    const added = run((document) =>
      addCriterion(document, at, (weight) =>
        field === undefined || schema === undefined
          ? blankCriterion(names, weight)
          : newCriterion(field, schema, names, weight),
      ),
    );
    if (added) open(scorecardOf(draft.state().history.document, at).criteria.at(-1)?.name);
  };
  const addThrough = (path: ThroughPath) => {
    const names = card.criteria.map(({ name }) => name);
    const through = readThrough(draft.state().history.document, form.name, path);
    if (through === undefined) return;
    const { name, read, step } = through;
    const added = run((document) => {
      const adding = addCriterion(document, at, (weight) => newCriterion(name, read, names, weight));
      return { ...adding, edits: [...(step?.edits ?? []), ...adding.edits] };
    });
    if (added) open(scorecardOf(draft.state().history.document, at).criteria.at(-1)?.name);
  };
  const wanted = criterionFields(form, card.criteria);
  const full = card.criteria.length >= 50;
  return (
    <div className="criterion-add">
      <Select<string>
        aria-label={t("addByField")}
        placeholder={t("addByField")}
        value={null}
        disabled={full}
        showSearch={{ optionFilterProp: "label" }}
        options={[
          ...fieldOptions(form, titled).filter(({ value }) => wanted.has(value)),
          ...throughGroups(forms, form, titled).map(({ title, fields }) => ({
            label: t("through", { ns: "conditions", title }),
            options: [...fields],
          })),
        ]}
        onChange={(chosen) => {
          const path = pathOf(chosen);
          if (path === null) add(chosen);
          else addThrough(path);
        }}
      />
      <Button icon={<PlusOutlined />} disabled={full} onClick={() => add()}>
        {t("addBlank")}
      </Button>
    </div>
  );
}
