import { fileTypeWords } from "./file-type-words.ts";
import type { Messages } from "./message.ts";

/** Why a file is not taken in, and how to mend it. */
export const fileMessages = {
  "file-type": {
    en: ({ accepted }) => `Only these can be uploaded here: ${fileTypeWords(accepted, "en")}.`,
    "zh-CN": ({ accepted }) => `此处只能上传：${fileTypeWords(accepted, "zh-CN")}。`,
  },
  "not-an-image": {
    en: ({ name, accepted }) =>
      `“${String(name)}” is no picture that can be shown. Choose one of these: ${fileTypeWords(accepted, "en")}.`,
    "zh-CN": ({ name, accepted }) =>
      `“${String(name)}”不是可以显示的图片，请选择：${fileTypeWords(accepted, "zh-CN")}。`,
  },
} as const satisfies Messages;
