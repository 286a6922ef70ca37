import { booleanInCell } from "../../cells/read-boolean.ts";
import type { FieldSchema } from "../../definition/generated/definition.ts";
import type { KindRule } from "../candidate.ts";
import { fitted, insisted } from "../fitted.ts";
import { headerSays } from "../header-words.ts";

const boolean: FieldSchema = { type: "boolean" };
const questions = new Set("is has can active enabled flag done paid 是否 有无 已".split(" "));

/** Yes and no in words; in digits and ticks only where the title asks a question. */
export const booleanRule: KindRule = {
  kind: "boolean",
  recognise(facts) {
    if (facts.filled === 0 || !facts.whole || facts.values.size > 4) return null;
    const answers = new Set([...facts.values.keys()].map(booleanInCell));
    if (answers.has(undefined)) return null;
    const words =
      facts.typed === "boolean" ||
      [...facts.values.keys()].every((text) => /^\p{L}{1,5}$/u.test(text) && !/^[xt]$/i.test(text));
    const asked = headerSays(facts.header, questions);
    if (answers.size === 1 && !asked && facts.typed !== "boolean") return null;
    return fitted("boolean", facts, boolean, words ? 0.98 : asked ? 0.93 : 0.3);
  },
  insist: (facts) => insisted("boolean", facts, boolean),
};
