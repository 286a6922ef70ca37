import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Json } from "../../runtime/core/json.ts";
import { clashSubject } from "../clash/clash-words.ts";
import { useDocument } from "../draft/draft-context.ts";
import type { Path } from "../draft/edits/path.ts";

/** Says where in the draft something is, as people call it: `Form “Deal” · Field “Amount” · title`. */
export function usePlaceWords(): (at: Path) => string {
  const document = useDocument();
  const { t, i18n } = useTranslation(["clash", "nouns"]);
  return useCallback(
    (path) => {
      // What is inside a test has no words of its own.
      const at = path[0] === "examples" ? path.slice(0, 2) : path;
      const draft = document as unknown as Json;
      const reader = {
        ...{ mine: draft, theirs: draft, t },
        ...{ locale: i18n.language, defaultLocale: document.defaultLocale },
      };
      return clashSubject({ what: "value", at, base: undefined, mine: undefined, theirs: undefined }, reader);
    },
    [document, i18n.language, t],
  );
}
