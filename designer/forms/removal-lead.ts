import type { TFunction } from "i18next";
import { type Text, textIn } from "../../runtime/core/definition/text.ts";
import type { Json } from "../../runtime/core/json.ts";
import { clashTitle } from "../clash/clash-title.ts";
import { documentsNaming } from "../draft/mentions/documents-naming.ts";
import { mentionsOf } from "../draft/mentions/mentions-of.ts";
import { tilesNaming } from "../draft/mentions/tiles-naming.ts";
import type { Path } from "../draft/edits/path.ts";
import type { Noun } from "../draft/step.ts";

/** What is to be known before an item is removed, in sentences: what goes with it, and what stays and still names it. */
export function removalLead(
  document: Json,
  noun: Noun,
  at: Path,
  { t, locale, defaultLocale }: { t: TFunction<"forms">; locale: string; defaultLocale: string },
): readonly string[] {
  const said = (text: Text) => textIn(text, locale, defaultLocale);
  const list = (titles: readonly string[]) => titles.join(t("listed"));
  const tiles = tilesNaming(mentionsOf(document, noun, at)).map((tile) => {
    const dashboard = said(clashTitle([document], "dashboards", tile.slice(0, 2)));
    return t("tileOf", { tile: said(clashTitle([document], "tiles", tile)), dashboard });
  });
  // A document of a form that goes names it by a keyword, not in its text.
  const documents = noun === "form" ? [] : documentsNaming(document, noun, at).map(said);
  return [
    ...(tiles.length === 0 ? [] : [t("removeTiles", { count: tiles.length, tiles: list(tiles) })]),
    ...(documents.length === 0
      ? []
      : [t("removeNamedLead", { count: documents.length, documents: list(documents) })]),
  ];
}
