import type { DocumentDefinition } from "../core/definition/generated/definition.ts";
import { pointerTo } from "../core/problem/pointer.ts";
import type { FurtherCheck } from "../core/review/review-app.ts";
import { checkTemplate } from "./check-template.ts";
import { countTags } from "./count-tags.ts";
import { recordMeanings } from "./record-meanings.ts";
import { templateBounds } from "./template-bounds.ts";

/** What is wrong with the templates of an app's documents: bodies, and subjects in every language. */
export const checkDocuments: FurtherCheck = function* ({ forms, documents = [] }) {
  const templates = documents.flatMap(templatesOf);
  // A template that has too many by itself is never parsed, and says so.
  const counts = templates.map(({ text }) => countTags(text)).filter((tags) => tags <= templateBounds.tags);
  const count = counts.reduce((sum, tags) => sum + tags, 0);
  if (count > templateBounds.tagsInAll) {
    const params = { limit: templateBounds.tagsInAll, count };
    yield { code: "document-too-many-in-all", pointer: "/documents", params };
    return;
  }
  const record = recordMeanings(forms);
  let left: number = templateBounds.problemsInAll;
  for (const { form, pointer, text } of templates) {
    for (const problem of checkTemplate(text, record(form))) {
      if (left-- === 0) return;
      yield { ...problem, pointer };
    }
  }
};

interface Template {
  readonly form: string;
  readonly pointer: string;
  readonly text: string;
}

function templatesOf({ form, subject, body }: DocumentDefinition, index: number): readonly Template[] {
  const at = `/documents/${String(index)}`;
  const subjects =
    typeof subject === "object"
      ? Object.entries(subject).map(([locale, text]) => [pointerTo(`${at}/subject`, locale), text] as const)
      : subject === undefined
        ? []
        : [[`${at}/subject`, subject] as const];
  return [...subjects, [`${at}/body`, body] as const].map(([pointer, text]) => ({ form, pointer, text }));
}
