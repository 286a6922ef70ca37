import type { FieldKind } from "../field-kind.ts";
import { textKind } from "../text-kind.ts";

/** An address on the web: only http and https, so that no script hides in a link, and without a password in it. */
export const url: FieldKind = textKind({
  name: "url",
  longest: 2_000,
  tidy: (text) => text.trim(),
  form: { code: "not-a-url", accepts },
});

function accepts(text: string): boolean {
  if (!/^https?:\/\/[^\s/?#\\]/i.test(text) || /\s/.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === "" && password === "";
}
