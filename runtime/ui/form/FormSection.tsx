import Form from "@rjsf/core";
import type {
  FieldProps,
  FieldTemplateProps,
  ObjectFieldTemplateProps,
  RegistryFieldsType,
} from "@rjsf/utils";
import { memo, useMemo } from "react";
import { textIn } from "../../core/definition/text.ts";
import { Markdown } from "../markdown/Markdown.tsx";
import { closureValidator } from "./closure-validator.ts";
import { FormField } from "./FormField.tsx";
import { useFormRoom } from "./form-context.ts";
import { isWritten } from "./is-written.ts";
import type { LayoutPart } from "./layout-sections.ts";
import { rjsfSchema } from "./rjsf-schema.ts";
import { useWords } from "../i18n/use-words.ts";

const fields: RegistryFieldsType = { kind: ({ name }: FieldProps) => <FormField name={name} /> };
const templates = {
  FieldTemplate: ({ children }: FieldTemplateProps) => children,
  ObjectFieldTemplate: ({ properties }: ObjectFieldTemplateProps) => properties.map(({ content }) => content),
  TitleFieldTemplate: () => null,
  DescriptionFieldTemplate: () => null,
  ErrorListTemplate: () => null,
  ButtonTemplates: { SubmitButton: () => null },
};
const untouched = {};

/**
 * One section as one rjsf form of all its fields, also of those that nobody sees for now. It renders again only when the
 * language changes: values and visibility live in the form's model, and each field follows its own.
 */
export const FormSection = memo(function FormSection({
  part,
  writableOnly,
}: {
  part: LayoutPart & { kind: "section" };
  /** Without the fields that nobody fills in. */
  writableOnly: boolean;
}) {
  const { app, form, idPrefix } = useFormRoom();
  const { language } = useWords();
  const { schema, uiSchema } = useMemo(() => {
    const isDrawn = (name: string) => {
      const field = form.fields.get(name);
      return field !== undefined && (!writableOnly || isWritten(field));
    };
    return rjsfSchema(app, form, part.fields.filter(isDrawn), language);
  }, [app, form, part, writableOnly, language]);
  const title = textIn(part.title, language, app.defaultLocale);
  const description = textIn(part.description, language, app.defaultLocale);
  return (
    <section className="form-section" aria-label={title === "" ? undefined : title}>
      {title !== "" && <h2>{title}</h2>}
      {description !== "" && <Markdown>{description}</Markdown>}
      <Form
        tagName="div"
        className={`form-grid form-grid-${String(part.columns)}`}
        idPrefix={`${idPrefix}-${part.name}`}
        schema={schema}
        uiSchema={uiSchema}
        formData={untouched}
        fields={fields}
        templates={templates}
        validator={closureValidator}
        noValidate
        noHtml5Validate
      />
    </section>
  );
});
