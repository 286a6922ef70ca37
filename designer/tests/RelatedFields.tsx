import { useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { referenceAt } from "../../runtime/core/compile/reference-at.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import type { RelatedRecord } from "../../runtime/core/definition/generated/definition.ts";
import { fieldTitle } from "../../runtime/ui/display/field-title.ts";
import { FormRoomProvider, type FormRoom } from "../../runtime/ui/form/form-context.ts";
import type { FormServices } from "../../runtime/ui/form/form-services.ts";
import { stillModel } from "../../runtime/ui/form/still-model.ts";
import { widgets } from "../../runtime/ui/widgets/widgets.ts";
import { SetValue } from "../try/SetValue.tsx";
import { isLiveId } from "./is-live-id.ts";
import { loadRelatedRecord } from "./load-related.ts";
import { relatedValue, withRelatedValue, writtenFields } from "./related-field.ts";
import type { RelatedReads } from "./related-reads.ts";

interface RelatedFieldsProps {
  readonly app: CompiledApp;
  /** The form whose reference it is. */
  readonly of: CompiledForm;
  readonly related: RelatedReads;
  /** Undefined where the test says nothing of it. */
  readonly record: RelatedRecord | undefined;
  readonly services: FormServices;
  readonly onChange: (record: RelatedRecord | undefined) => void;
}

/** One record to which a test's record refers: what is read of it, to be set, taken from the live one or left out. */
export function RelatedFields({ app, of, related, record, services, onChange }: RelatedFieldsProps) {
  const { t, i18n } = useTranslation("tests");
  const { message } = App.useApp();
  const client = useQueryClient();
  const { reference, form, id, reads } = related;
  // A column leads to a record from several rows.
  const place = `related-${reference.includes("/") ? `${reference}-${id}` : reference}`;
  const inside = useMemo<FormRoom>(
    () => ({
      ...{ app, form, model: stillModel, services, idPrefix: place },
      widgetOf: (kind) => widgets[kind],
    }),
    [app, form, services, place],
  );
  // What is chosen while it loads would be overtaken by it.
  const [taking, setTaking] = useState(false);
  const take = async () => {
    setTaking(true);
    try {
      const found = await loadRelatedRecord(client, app, related);
      if (found === null) void message.warning(t("relatedGone"));
      else onChange(found);
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      void message.error(t("loadFailed", { message: said }));
    } finally {
      setTaking(false);
    }
  };
  const title = t("relatedRecord", {
    reference: textIn(referenceAt(of, reference)?.title ?? reference, i18n.language, app.defaultLocale),
    record: services.title(id) ?? id,
  });
  const fields = writtenFields(reads).filter((name) => name !== "_pipeline" || form.pipelines.size > 1);
  return (
    <fieldset className="test-part" id={place}>
      <legend>{title}</legend>
      {record === undefined ? (
        <p className="quiet">{t("relatedEmpty")}</p>
      ) : (
        <FormRoomProvider value={inside}>
          {fields.map((field) => (
            <SetValue
              key={field}
              app={app}
              form={form}
              field={field}
              label={fieldTitle({ app, form }, field, i18n.language)}
              value={relatedValue(record, field)}
              onChange={(value) => onChange(withRelatedValue(record, field, value))}
            />
          ))}
        </FormRoomProvider>
      )}
      <div className="test-related-acts">
        {isLiveId(id) && (
          <Button size="small" loading={taking} onClick={() => void take()}>
            {t("relatedTake")}
          </Button>
        )}
        {record === undefined ? (
          <Button size="small" disabled={taking} onClick={() => onChange({ data: {} })}>
            {t("relatedSet")}
          </Button>
        ) : (
          <Button size="small" disabled={taking} onClick={() => onChange(undefined)}>
            {t("relatedLeave")}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
