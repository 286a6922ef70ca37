import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type Text, textIn } from "../../runtime/core/definition/text.ts";
import type { DragPlace, useDragNews } from "../carry/use-drag-news.ts";
import { moveField } from "../draft/commands/move-field.ts";
import { movePart } from "../draft/commands/move-part.ts";
import { useDefaultLocale, useDraft, useRun } from "../draft/draft-context.ts";
import { formOf } from "../draft/form-of.ts";
import type { Held, HeldPlace } from "./canvas/use-canvas-carry.ts";
import { fieldPlace } from "./layout/field-place.ts";
import { layoutParts, partMove } from "./layout/part-places.ts";
import type { useAddField } from "./palette/use-add-field.ts";

/** What moves on the canvas of a form, in words and in the draft, whether it is dragged or carried by keys. */
export function useFormMoves(
  form: string,
  add: ReturnType<typeof useAddField>,
  tell: ReturnType<typeof useDragNews>["tell"],
) {
  const { t, i18n } = useTranslation(["kinds", "forms", "nouns"]);
  const run = useRun();
  const draft = useDraft();
  const defaultLocale = useDefaultLocale();
  // Read when something moves: the workbench need not render for each change of the form.
  const formNow = useCallback(() => formOf(draft.state().history.document, form), [draft, form]);
  const words = useCallback(
    (text: Text | undefined) => textIn(text, i18n.language, defaultLocale),
    [i18n.language, defaultLocale],
  );
  return useMemo(() => {
    const partOf = (id: string) =>
      layoutParts(formNow())
        .flat()
        .find((part) => part.id === id);
    const titleOf = (what: Held): string => {
      if ("kind" in what) return t(what.kind);
      if ("field" in what) return words(formNow().schema.properties[what.field]?.title ?? what.field);
      const part = partOf(what.part);
      return words(part?.title) || t(part?.noun === "text" ? "nouns:text" : "forms:untitledSection");
    };
    const placeAt = (what: Held, to: HeldPlace): DragPlace | null => {
      if ("part" in what) return "part" in to ? partMove(formNow(), what.part, to.part) : null;
      if ("part" in to) return null;
      const found = fieldPlace(formNow(), "kind" in what ? "" : what.field, to);
      return found === null ? null : { ...found, within: words(found.section) };
    };
    const isHome = (what: Held, to: HeldPlace) =>
      "part" in to ? "part" in what && what.part === to.part : "field" in what && what.field === to.before;
    const move = (what: Held, to: HeldPlace): boolean => {
      if ("part" in what) {
        const [part, found] = [
          partOf(what.part),
          "part" in to ? partMove(formNow(), what.part, to.part) : null,
        ];
        if (part === undefined || found === null) return false;
        return run((document) => movePart(document, form, part.noun, part.id.split("/"), found.to));
      }
      if ("part" in to) return false;
      if ("field" in what) return run((document) => moveField(document, form, what.field, to));
      add(what.kind, to);
      return true;
    };
    return {
      formNow,
      titleOf,
      hover: (what: Held, to: HeldPlace) => {
        const place = placeAt(what, to);
        if (place !== null) tell.over(titleOf(what), place);
      },
      drop: (what: Held, to: HeldPlace) => {
        const [title, place] = [titleOf(what), placeAt(what, to)];
        if (place === null || isHome(what, to)) return tell.putBack(title);
        if (move(what, to)) tell.dropped(title, place);
      },
      /** Tells where something stands that was moved in one go. */
      tellPlace: (what: Held) => {
        const place = "part" in what ? placeAt(what, what) : "field" in what ? standing(what.field) : null;
        if (place !== null) tell.dropped(titleOf(what), place);
      },
    };

    function standing(field: string): DragPlace | null {
      const found = fieldPlace(formNow(), field);
      return found === null ? null : { ...found, within: words(found.section) };
    }
  }, [form, formNow, words, add, run, tell, t]);
}
