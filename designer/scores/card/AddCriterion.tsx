import { PlusOutlined } from "@ant-design/icons";
import { Button, Select } from "antd";
import { useTranslation } from "react-i18next";
import { throughGroups } from "../../conditions/through-groups.ts";
import { pathOf } from "../../conditions/through-paths.ts";
import { addCriterion } from "../../draft/commands/add-criterion.ts";
import { findRecords } from "../../../runtime/ui/http/find-choosables.ts";
import type { FieldSchema } from "../../../runtime/core/definition/generated/definition.ts";
import { useRoomPlace } from "../../routes/place.ts";
import { readThrough, type ThroughPath } from "../../draft/commands/read-through.ts";
import { useDocument, useDraft, useRun } from "../../draft/draft-context.ts";
import { scorecardOf } from "../../draft/scorecard-of.ts";
import { fieldOptions } from "../../pipelines/panels/field-options.ts";
import { blankCriterion, newCriterion } from "../new-criterion.ts";
import { useBestValues } from "../use-best-values.ts";
import type { ScoreRoom } from "../use-score-room.ts";
import { criterionFields, tellsApart } from "./criterion-fields.ts";

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
  const { app } = useRoomPlace();
  const bestOf = useBestValues(form, room.pipeline);
  const add = async (field?: string) => {
    const schema = field === undefined ? undefined : form.schema.properties[field];
    const values =
      field === undefined || schema === undefined
        ? []
        : [...new Set([...(await bestOf(field)), ...(await recordsBehind(app ?? "", schema))])];
    const names = scorecardOf(draft.state().history.document, at).criteria.map(({ name }) => name);
    const added = run((document) =>
      addCriterion(document, at, (weight) =>
        field === undefined || schema === undefined
          ? blankCriterion(names, weight)
          : newCriterion(field, schema, names, weight, values),
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
          ...throughGroups(forms, form, titled, (field) => !tellsApart(field)).map(({ title, fields }) => ({
            label: t("through", { ns: "conditions", title }),
            options: [...fields],
          })),
        ]}
        onChange={(chosen) => {
          const path = pathOf(chosen);
          if (path === null) void add(chosen);
          else addThrough(path);
        }}
      />
      <Button icon={<PlusOutlined />} disabled={full} onClick={() => void add()}>
        {t("addBlank")}
      </Button>
    </div>
  );
}

/** The records to which a field can lead, by title; none where they cannot be read, as of a form that is not published. */
async function recordsBehind(app: string, schema: FieldSchema): Promise<readonly string[]> {
  const form = schema["x-form"];
  if (schema.type !== "string" || schema.format !== "reference" || form === undefined) return [];
  const found = await findRecords(app, form, "", schema["x-filter"]).catch(() => []);
  return found.toSorted((a, b) => a.title.localeCompare(b.title)).map(({ id }) => id);
}
