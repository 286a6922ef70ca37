/** What the server tells of: a record that changed, or that some changes were missed. */
export type LiveChange =
  | { readonly kind: "record"; readonly app: string; readonly form: string; readonly record: string }
  | { readonly kind: "reset" };

/** A change from the text of an event; null for what is none. */
export function readChange(kind: string, text: string): LiveChange | null {
  if (kind === "reset") return { kind };
  const { app, form, record } = JSON.parse(text) as Partial<Record<string, unknown>>;
  const named = typeof app === "string" && typeof form === "string" && typeof record === "string";
  return named ? { kind: "record", app, form, record } : null;
}
