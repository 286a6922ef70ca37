import { memo } from "react";
import { useTranslation } from "react-i18next";
import type {
  FieldSchema,
  FormDefinition,
  LayoutSection,
} from "../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../runtime/core/json.ts";
import { useDocument } from "../draft/draft-context.ts";
import type { Path } from "../draft/path.ts";
import { readAt } from "../draft/read-at.ts";
import { steadyKey } from "../naming/steady-key.ts";
import { usePlace } from "../routes/place.ts";
import { FieldProperties } from "./FieldProperties.tsx";
import { FormSettings } from "./FormSettings.tsx";
import { fullLayout } from "./layout/full-layout.ts";
import { PartProperties } from "./PartProperties.tsx";

/** The properties of what is selected: a field, a column, a part of the layout, else the form itself. */
export const FormProperties = memo(function FormProperties({ form }: { form: FormDefinition }) {
  const { t } = useTranslation("forms");
  const { at } = usePlace();
  return (
    <aside className="form-properties" aria-label={t("properties")}>
      <Selected form={form} at={at} />
    </aside>
  );
});

function Selected({ form, at }: { form: FormDefinition; at: Path }) {
  const document = useDocument();
  const [, name, room, inner, field = ""] = at;
  if (name === form.name && room === "schema" && inner === "properties") {
    const column = at[6] === "properties" ? at[7] : undefined;
    const path = at.slice(0, column === undefined ? 5 : 8);
    const found = readAt(document as unknown as Json, path) as unknown as FieldSchema | undefined;
    if (found !== undefined)
      return (
        <FieldProperties
          key={steadyKey(path)}
          form={form}
          name={column ?? field}
          field={found}
          at={path}
          column={column !== undefined}
        />
      );
  }
  if (name === form.name && room === "layout") {
    const layout = { layout: fullLayout(form) } as unknown as Json;
    const found = readAt(layout, at.slice(2)) as unknown as LayoutSection | undefined;
    const stored = readAt(document as unknown as Json, at) !== undefined;
    if (found !== undefined && stored)
      return <PartProperties key={steadyKey(at)} form={form} part={found} at={at} />;
  }
  return <FormSettings form={form} />;
}
