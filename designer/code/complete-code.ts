import {
  autocompletion,
  type Completion,
  type CompletionSource,
  pickedCompletion,
} from "@codemirror/autocomplete";
import type { CodeCompletion, CodeCompletions } from "./code-parts.ts";

/** Offers what `complete` finds at the cursor: while something is written, and when asked. */
export function completeCode(
  complete: (text: string, position: number, explicit: boolean) => CodeCompletions | null,
) {
  const source: CompletionSource = ({ state, pos, explicit }) => {
    const found = complete(state.doc.toString(), pos, explicit);
    if (found === null || found.options.length === 0) return null;
    const { from, to, chosen, options } = found;
    return { from, to, filter: !chosen, options: options.map(completion) };
  };
  // Behind a key, its value is offered at once.
  const activateOnCompletion = ({ type }: Completion) => type === "key";
  return autocompletion({ override: [source], icons: false, activateOnCompletion });
}

function completion({ label, insert, back, detail, info, type }: CodeCompletion): Completion {
  return {
    label,
    ...(detail !== undefined && { detail }),
    ...(info !== undefined && { info }),
    ...(type !== undefined && { type }),
    apply: (view, picked, from, to) =>
      view.dispatch({
        annotations: pickedCompletion.of(picked),
        changes: { from, to, insert },
        selection: { anchor: from + insert.length - back },
        userEvent: "input.complete",
      }),
  };
}
