/** What the server tells of: a record that changed, an app with another version, or that some changes were missed. */
export type LiveChange =
  | { readonly kind: "record"; readonly app: string; readonly form: string; readonly record: string }
  | { readonly kind: "app"; readonly app: string }
  | { readonly kind: "reset" };

/** The events of the stream that tell of something. */
export const kinds = ["record", "app", "reset"] as const;

/** A change from the text of an event; null for what is none. */
export function readChange(kind: string, text: string): LiveChange | null {
  if (kind === "reset") return { kind };
  const { app, form, record } = JSON.parse(text) as Partial<Record<string, unknown>>;
  if (kind === "app") return typeof app === "string" ? { kind, app } : null;
  const named = typeof app === "string" && typeof form === "string" && typeof record === "string";
  return named ? { kind: "record", app, form, record } : null;
}
