import { compileDraft } from "../../runtime/core/compile/compile-app.ts";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import { runExample } from "../../runtime/core/transition/run-example.ts";
import type { TestRun } from "./test-run.ts";

// A pattern that never ends keeps this thread alone, which is then begun anew.
const matches = (pattern: string, value: string) => new RegExp(pattern, "u").test(value);

// Every definition test of a draft, which may have problems: what is wrong in it holds never and computes nothing.
addEventListener(
  "message",
  ({ data }: MessageEvent<{ readonly id: number; readonly document: AppDocument }>) => {
    postMessage({ id: data.id, runs: runsOf(data.document) });
  },
);

function runsOf(document: AppDocument): readonly TestRun[] | null {
  try {
    const { app } = compileDraft(document, 0, { matches });
    return (document.examples ?? []).map((example) => {
      const form = app.forms.get(example.form);
      if (form === undefined) return { example: example.name, passed: false, misses: [], outcome: null };
      const { result, outcome } = runExample(app, form, example, { matches });
      return { ...result, outcome };
    });
  } catch {
    // A document of a shape that is none of the language's: the review says what is wrong with it.
    return null;
  }
}
