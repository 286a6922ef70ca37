import { shell as shellEn } from "./en/shell.ts";
import { welcome as welcomeEn } from "./en/welcome.ts";
import { words as wordsEn } from "./en/words.ts";
import { shell as shellZh } from "./zh-CN/shell.ts";
import { welcome as welcomeZh } from "./zh-CN/welcome.ts";
import { words as wordsZh } from "./zh-CN/words.ts";

/** Every text of the interface by locale and room; a key that is missing in one language fails type-check. */
export const texts = {
  en: { shell: shellEn, welcome: welcomeEn, words: wordsEn },
  "zh-CN": { shell: shellZh, welcome: welcomeZh, words: wordsZh },
} as const;
