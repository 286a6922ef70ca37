import { dateFormat } from "../../core/fields/formats.ts";
import { useWords } from "../i18n/use-words.ts";

const styles = { dateStyle: "medium", timeStyle: "short" } as const;

/** An instant in the reader's zone and language; nothing where there is none. */
export function Moment({ at }: { at: string | null }) {
  const { language } = useWords();
  if (at === null) return null;
  return (
    <time dateTime={at} className="number">
      {dateFormat(language, styles).format(new Date(at))}
    </time>
  );
}
