import type { Json } from "../json.ts";
import type { Leaf } from "./compiled-condition.ts";
import type { ConditionType } from "./condition-scope.ts";
import { durationWords } from "./duration-words.ts";
import { phraseName } from "./phrase-name.ts";
import { languageOf } from "./phrases.ts";
import { plainLeaf } from "./plain-leaf.ts";
import type { Segment } from "./tidy-segments.ts";

/** What a sentence needs from outside: the reader's locale, and how fields and their values are called. */
export interface ConditionWords {
  readonly locale: string;
  fieldTitle(field: string): string;
  valueText(field: string, value: Json): string;
  /** Lets a comparison of two dates say "before" rather than "less than". */
  readonly fieldType?: (field: string) => ConditionType | undefined;
}

const mostListed = 12;

/** One assertion, or its opposite, in words. */
export function leafWords(asserted: Leaf, opposite: boolean, words: ConditionWords): readonly Segment[] {
  const { leaf, negated } = plainLeaf(asserted, opposite);
  const { afterTitle, leaf: phrases } = languageOf(words.locale);
  const phrase = phrases[phraseName(leaf, words.fieldType?.(leaf.field))][negated ? 1 : 0];
  const [before = "", after] = phrase.split("{}");
  const said: Segment[] = [
    { text: words.fieldTitle(leaf.field), field: leaf.field },
    { text: `${afterTitle}${before}` },
  ];
  return after === undefined ? said : [...said, operandWords(leaf, words), { text: after }];
}

function operandWords({ field, operator, operand }: Leaf, words: ConditionWords): Segment {
  const { list, quote, characters, items, moments } = languageOf(words.locale);
  switch (operand.kind) {
    case "value":
      if (operator.startsWith("text")) return { text: quote(String(operand.value)) };
      if (operator.endsWith("Length")) return { text: characters(Number(operand.value)) };
      if (operator.endsWith("Items")) return { text: items(Number(operand.value)) };
      return { text: words.valueText(field, operand.value) };
    case "values": {
      const listed = operand.values.slice(0, mostListed).map((value) => words.valueText(field, value));
      return { text: list(listed, operand.values.length - listed.length) };
    }
    case "field":
      return { text: words.fieldTitle(operand.field), field: operand.field };
    case "relative": {
      const { to, offset } = operand;
      if (offset === null) return { text: moments[to] };
      const duration = durationWords(offset, words.locale);
      if (offset.startsWith("-")) {
        return { text: operator === "ge" || operator === "lt" ? duration : moments.past(duration) };
      }
      return { text: moments.future(duration) };
    }
    case "none":
      return { text: "" };
  }
}
