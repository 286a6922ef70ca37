import { useTranslation } from "react-i18next";
import { dateFormat } from "../../core/fields/formats.ts";

const styles = { dateStyle: "medium", timeStyle: "short" } as const;

/** An instant in the reader's zone and language; nothing where there is none. */
export function Moment({ at }: { at: string | null }) {
  const { i18n } = useTranslation();
  if (at === null) return null;
  return (
    <time dateTime={at} className="number">
      {dateFormat(i18n.language, styles).format(new Date(at))}
    </time>
  );
}
