/** Boxes for what people read, in every language. */
export const texts = {
  languages: "{{label}}：各语言的内容",
  sameForAll: "各语言显示同样的内容，写了另一种语言后才会不同。",
  fallback: "某种语言留空时，显示应用默认语言的内容。",
  read: "预览",
  write: "编辑",
};
