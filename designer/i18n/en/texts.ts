/** Boxes for what people read, in every language. */
export const texts = {
  languages: "{{label}} in every language",
  sameForAll: "The same in every language until you write another one.",
  fallback: "Who reads a language that is empty here sees the one of the app.",
  read: "Preview",
  write: "Write",
};
