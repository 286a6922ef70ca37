import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { CompiledApp } from "../../core/compile/compiled.ts";
import type { LostTyping } from "../../core/diff/carried-typing.ts";
import { type FormerText, formerText } from "../../core/diff/former-text.ts";
import { hereTimeZone } from "../../ui/display/here-time-zone.ts";

/** Says what has no field any more as its reader would have read it. `title` names what ids stand for. */
export function useFormerWords(
  { defaultLocale }: CompiledApp,
  title: (id: string) => string | undefined,
): (lost: readonly LostTyping[]) => readonly FormerText[] {
  const { i18n } = useTranslation();
  return useCallback(
    (lost) => {
      const context = { locale: i18n.language, defaultLocale, timeZone: hereTimeZone(), title };
      return lost.map((one) => formerText(one, context));
    },
    [i18n, defaultLocale, title],
  );
}
