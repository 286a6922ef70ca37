import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import { type Text, textIn } from "../../runtime/core/definition/text.ts";

/** A form of an app that was never published: how many fields it has, and the stages of each of its pipelines. */
export interface FirstForm {
  readonly name: string;
  readonly title: string;
  readonly fields: number;
  readonly pipelines: readonly {
    readonly name: string;
    readonly title: string;
    readonly stages: readonly string[];
  }[];
}

/** What an app that was never published has, by the titles of a locale: there is no version to which it could differ. */
export function firstContents({ forms, defaultLocale }: AppDocument, locale: string): readonly FirstForm[] {
  const called = ({ name, title }: { readonly name: string; readonly title?: Text | undefined }) =>
    textIn(title, locale, defaultLocale) || name;
  return forms.map((form) => ({
    name: form.name,
    title: called(form),
    fields: Object.keys(form.schema.properties).length,
    pipelines: (form.pipelines ?? []).map((pipeline) => ({
      name: pipeline.name,
      title: called(pipeline),
      stages: pipeline.stages.map(called),
    })),
  }));
}
