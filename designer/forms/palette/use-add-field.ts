import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { AppDocument } from "../../../runtime/core/definition/generated/definition.ts";
import type { FieldKindName } from "../../../runtime/core/fields/field-kind-name.ts";
import { addField } from "../../draft/commands/add-field.ts";
import { useDraft, useRun } from "../../draft/draft-context.ts";
import { freshName } from "../../draft/fresh-name.ts";
import { useGo, usePlaceNow } from "../../routes/place.ts";
import { fullLayout, sectionsOf } from "../layout/full-layout.ts";
import { newField } from "./new-field.ts";
import { rollupSource } from "./rollup-source.ts";

/** A place of a form's layout: in a section, in front of a field or at its end. */
export interface FieldPlace {
  readonly section: string;
  readonly before: string | null;
}

/**
 * Adds a field of a kind to the open form and selects it: where it was dropped, else behind what is selected.
 * `onAdded` hears of it.
 */
export function useAddField(
  form: string,
  onAdded: () => void,
): (kind: FieldKindName, to?: FieldPlace) => void {
  const { t } = useTranslation("kinds");
  const draft = useDraft();
  const run = useRun();
  const go = useGo();
  const placeNow = usePlaceNow();
  return useCallback(
    (kind, to) => {
      const document = draft.state().history.document as unknown as AppDocument;
      const definition = document.forms.find(({ name }) => name === form);
      if (definition === undefined) return;
      const stem = kind.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
      const name = freshName(stem, Object.keys(definition.schema.properties));
      const source = kind === "rollup" ? rollupSource(document, form) : undefined;
      const target = { form: source?.form ?? document.forms[0]?.name ?? form, via: source?.via ?? null };
      const schema = newField(kind, t(kind), target);
      const { app, at } = placeNow();
      const place = to ?? behind(sectionsOf(fullLayout(definition)), at[4]);
      if (run((current) => addField(current, form, name, schema, place))) {
        go({ app, room: "forms", form, at: ["forms", form, "schema", "properties", name] }, true);
        onAdded();
      }
    },
    [draft, run, go, placeNow, form, t, onAdded],
  );
}

function behind(
  sections: readonly { readonly section: string; readonly fields: readonly string[] }[],
  field: string | undefined,
): FieldPlace | undefined {
  if (field === undefined) return undefined;
  const home = sections.find(({ fields }) => fields.includes(field));
  if (home === undefined) return undefined;
  return { section: home.section, before: home.fields[home.fields.indexOf(field) + 1] ?? null };
}
