import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import type { AppDocument, ExampleActor } from "../../runtime/core/definition/generated/definition.ts";
import { type Text, textIn } from "../../runtime/core/definition/text.ts";
import { stageOf } from "../../runtime/core/derive/pipeline-of.ts";
import type { Json } from "../../runtime/core/json.ts";
import type { EngineRecord } from "../../runtime/core/record.ts";
import { addItem } from "../draft/commands/add-item.ts";
import { useDraft, useRun } from "../draft/draft-context.ts";
import { freshName } from "../draft/fresh-name.ts";
import { loadRelated } from "./load-related.ts";
import { recordedExample } from "./recorded-example.ts";

/** Something to be kept as a test. */
export interface KeptRecord {
  readonly title: string;
  readonly record: EngineRecord;
  /** Undefined for an administrator. */
  readonly actor: ExampleActor | undefined;
  readonly now: string;
}

/**
 * Adds a test of a record as it is to the draft, with what its references show now; gives back its name, or null where
 * it could not be added. Rejects where a record that it refers to could not be loaded.
 */
export function useKeepTest(
  app: CompiledApp,
  form: CompiledForm,
): (kept: KeptRecord) => Promise<string | null> {
  const { t, i18n } = useTranslation("tests");
  const draft = useDraft();
  const run = useRun();
  const client = useQueryClient();
  return async ({ title, ...rest }) => {
    const related = await loadRelated(client, app, form, rest.record.data);
    const stage: Text | undefined = stageOf(form, rest.record)?.definition.title;
    const words = textIn(stage, i18n.language, app.defaultLocale);
    const description = words === "" ? title : t("recordAs", { title, stage: words });
    const { examples = [] } = draft.state().history.document as unknown as AppDocument;
    const name = freshName(
      `${form.name}-test`.slice(0, 50),
      examples.map((each) => each.name),
    );
    const test = recordedExample(app, form, {
      ...rest,
      name,
      description: description.slice(0, 200),
      related,
    });
    const added = run((document) =>
      addItem(document, "example", ["examples", name], test as unknown as Json),
    );
    return added ? name : null;
  };
}
