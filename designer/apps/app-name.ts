import { freshName } from "../draft/fresh-name.ts";

/** A technical name for an app with this title, which none of the others has: its Latin words, or `app`. */
export function appName(title: string, taken: readonly string[]): string {
  const words = title
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^[-0-9]+|-+$/g, "")
    .slice(0, 50);
  return freshName(words === "" || words in {} ? "app" : words, taken);
}
