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
