import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Json } from "../../runtime/core/json.ts";
import type { RecordData } from "../../runtime/core/record.ts";
import { fieldTitle } from "../../runtime/ui/display/field-title.ts";
import { FormRoomProvider, type FormRoom } from "../../runtime/ui/form/form-context.ts";
import type { FormServices } from "../../runtime/ui/form/form-services.ts";
import { stillModel } from "../../runtime/ui/form/still-model.ts";
import type { AppForm } from "../../runtime/ui/records/app-form.ts";
import { widgets } from "../../runtime/ui/widgets/widgets.ts";
import { SetValue } from "./SetValue.tsx";

interface RollupsCardProps {
  readonly room: AppForm;
  readonly services: FormServices;
  readonly values: RecordData;
  readonly onChange: (field: string, value: Json) => void;
}

/** What other records would say of this one: roll-ups, which nobody fills in but here. */
export function RollupsCard({ room, services, values, onChange }: RollupsCardProps) {
  const { t, i18n } = useTranslation("try");
  const { app, form } = room;
  const inside = useMemo<FormRoom>(
    () => ({
      ...{ app, form, model: stillModel, services, idPrefix: "rollup" },
      widgetOf: (kind) => widgets[kind],
    }),
    [app, form, services],
  );
  return (
    <section className="panel" aria-labelledby="try-rollups">
      <h2 id="try-rollups">{t("rollups")}</h2>
      <p className="quiet">{t("rollupsLead")}</p>
      <FormRoomProvider value={inside}>
        {form.rollups.map(({ field }) => (
          <SetValue
            key={field}
            id={`rollup-${field}`}
            app={app}
            form={form}
            field={field}
            label={fieldTitle(room, field, i18n.language)}
            value={values[field] ?? null}
            onChange={(value) => onChange(field, value)}
          />
        ))}
      </FormRoomProvider>
    </section>
  );
}
