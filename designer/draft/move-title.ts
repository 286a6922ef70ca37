import { jsonEqual } from "../../runtime/core/json-equal.ts";
import type { Text } from "../../runtime/core/definition/text.ts";

const words: { readonly [locale: string]: (stage: string) => string } = {
  en: (stage) => `To ${stage}`,
  "zh-CN": (stage) => `进入${stage}`,
};

/** What a move is called until somebody names it: by the stage that it leads to, in each language that we speak. */
export function moveTitle(stage: Text): Text {
  return Object.fromEntries(
    Object.entries(words).map(([locale, title]) => {
      const own = typeof stage === "string" ? stage : (stage[locale] ?? Object.values(stage)[0] ?? "");
      return [locale, title(own)];
    }),
  );
}

/** The stage in which deals are lost as pipelines begin with it, and the move there: a verb is made of its name. */
export const lost = {
  stage: { en: "Lost", "zh-CN": "输单" },
  move: { en: "Lose", "zh-CN": "输单" },
} as const satisfies { readonly stage: Text; readonly move: Text };

/** Whether nobody has named a move: its title is made from that of the stage that it leads to. */
export function isMadeFrom(title: Text, stage: Text): boolean {
  return jsonEqual(title, moveTitle(stage)) || (jsonEqual(stage, lost.stage) && jsonEqual(title, lost.move));
}
