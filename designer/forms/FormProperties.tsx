import { memo } from "react";
import { useTranslation } from "react-i18next";
import { useMediaQuery } from "../../runtime/ui/theme/use-media-query.ts";
import type { Told } from "../draft/told.ts";
import { FieldProperties } from "./FieldProperties.tsx";
import { FormSettings } from "./FormSettings.tsx";
import { PartProperties } from "./PartProperties.tsx";
import { PropertiesSheet } from "./PropertiesSheet.tsx";
import { smallScreen } from "./small-screen.ts";
import { useBehind } from "./use-behind.ts";
import { Withheld } from "./Withheld.tsx";
import { type Selected, useSelected } from "./use-selected.ts";

interface FormPropertiesProps {
  /** The name of the form. */
  readonly form: string;
  /** Tells each time when something is selected. */
  readonly selections: Told<number>;
}

/**
 * The properties of what is selected in the form with a name: a field, a column, a part of the layout, else the form itself.
 * They come behind the canvas, and nobody can change those of what was selected before.
 */
export const FormProperties = memo(function FormProperties({ form, selections }: FormPropertiesProps) {
  const { t } = useTranslation("forms");
  const [selected, waiting] = useBehind(useSelected(form));
  const small = useMediaQuery(smallScreen);
  const properties = (
    <Withheld waiting={waiting}>
      <Properties form={form} selected={selected} />
    </Withheld>
  );
  if (small)
    return (
      <PropertiesSheet selections={selections}>
        <section aria-label={t("properties")}>{properties}</section>
      </PropertiesSheet>
    );
  return (
    <aside className="form-properties" aria-label={t("properties")}>
      {properties}
    </aside>
  );
});

const Properties = memo(function Properties({ form, selected }: { form: string; selected: Selected }) {
  if (selected.sort === "form") return <FormSettings form={selected.form} />;
  if (selected.sort === "part") {
    const { key, sort: _sort, ...part } = selected;
    return <PartProperties key={key} {...part} />;
  }
  const { key, sort: _sort, ...field } = selected;
  return <FieldProperties form={form} steady={key} {...field} />;
});
