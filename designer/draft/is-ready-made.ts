import { isObject } from "../../runtime/core/definition/is-object.ts";
import { numberedTexts, readyTexts } from "../../runtime/core/definition/ready-texts.ts";
import type { Text } from "../../runtime/core/definition/text.ts";
import type { Json } from "../../runtime/core/json.ts";
import { jsonEqual } from "../../runtime/core/json-equal.ts";
import { moveTitle } from "./move-title.ts";

/**
 * Whether a text is what the product calls something until somebody names it, or a move that is called after one stage in
 * every language. Who names it in one language has not written the others: they say the same until somebody does.
 */
export function isReadyMade(text: Json | undefined): text is Exclude<Text, string> {
  if (!isObject(text) || typeof text["en"] !== "string") return false;
  const plain = Object.values(readyTexts);
  const numbered = Object.values(numberedTexts).map((of) =>
    of(Number(/\d+/.exec(text["en"] as string)?.[0])),
  );
  const moves = [moveTitle(/^To (.+)$/s.exec(text["en"])?.[1] ?? ""), ...plain.map(moveTitle)];
  return [...plain, ...numbered, ...moves].some((each) => jsonEqual(each, text));
}
