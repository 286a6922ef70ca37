import type { ConditionTree, Explanation } from "../../runtime/core/condition/compiled-condition.ts";
import { describeCondition } from "../../runtime/core/condition/describe-condition.ts";
import type { ConditionWords } from "../../runtime/core/condition/leaf-words.ts";

interface ConditionSentenceProps {
  /** Evaluated where it is tried on a record: then each part is coloured by whether it holds. */
  readonly tree: ConditionTree | Explanation;
  readonly words: ConditionWords;
}

/** A condition in the reader's language, the fields in it set apart. */
export function ConditionSentence({ tree, words }: ConditionSentenceProps) {
  return (
    <span className="condition-sentence">
      {describeCondition(tree, words).map(({ text, field, holds }, index) => (
        <span
          // Pieces of one sentence have no name but their place in it.
          // eslint-disable-next-line react/no-array-index-key
          key={index}
          className={[
            field === undefined ? "" : "sentence-field",
            holds === undefined ? "" : holds ? "sentence-holds" : "sentence-fails",
          ].join(" ")}
        >
          {text}
        </span>
      ))}
    </span>
  );
}
