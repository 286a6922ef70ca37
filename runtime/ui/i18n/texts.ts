import { board as boardEn } from "./en/board.ts";
import { form as formEn } from "./en/form.ts";
import { list as listEn } from "./en/list.ts";
import { members as membersEn } from "./en/members.ts";
import { move as moveEn } from "./en/move.ts";
import { record as recordEn } from "./en/record.ts";
import { shell as shellEn } from "./en/shell.ts";
import { tokens as tokensEn } from "./en/tokens.ts";
import { welcome as welcomeEn } from "./en/welcome.ts";
import { words as wordsEn } from "./en/words.ts";
import { board as boardZh } from "./zh-CN/board.ts";
import { form as formZh } from "./zh-CN/form.ts";
import { list as listZh } from "./zh-CN/list.ts";
import { members as membersZh } from "./zh-CN/members.ts";
import { move as moveZh } from "./zh-CN/move.ts";
import { record as recordZh } from "./zh-CN/record.ts";
import { shell as shellZh } from "./zh-CN/shell.ts";
import { tokens as tokensZh } from "./zh-CN/tokens.ts";
import { welcome as welcomeZh } from "./zh-CN/welcome.ts";
import { words as wordsZh } from "./zh-CN/words.ts";

/** Every text of the interface by locale and room; a key that is missing in one language fails type-check. */
export const texts = {
  en: {
    board: boardEn,
    form: formEn,
    list: listEn,
    members: membersEn,
    move: moveEn,
    record: recordEn,
    shell: shellEn,
    tokens: tokensEn,
    welcome: welcomeEn,
    words: wordsEn,
  },
  "zh-CN": {
    board: boardZh,
    form: formZh,
    list: listZh,
    members: membersZh,
    move: moveZh,
    record: recordZh,
    shell: shellZh,
    tokens: tokensZh,
    welcome: welcomeZh,
    words: wordsZh,
  },
} as const;
