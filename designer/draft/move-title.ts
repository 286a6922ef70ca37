import { jsonEqual } from "../../runtime/core/json-equal.ts";
import { readyTexts } from "../../runtime/core/definition/ready-texts.ts";
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

/** Whether nobody has named a move: its title is made from that of the stage that it leads to. */
export function isMadeFrom(title: Text, stage: Text): boolean {
  return (
    jsonEqual(title, moveTitle(stage)) ||
    (jsonEqual(stage, readyTexts.lost) && jsonEqual(title, readyTexts.lose))
  );
}
