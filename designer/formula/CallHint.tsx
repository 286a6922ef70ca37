import { useTranslation } from "react-i18next";
import { textIn } from "../../runtime/core/definition/text.ts";
import { callAt } from "../../runtime/core/formula/editing/call-at.ts";

/** How the function around the cursor is called, and what it gives. */
export function CallHint({ source, position }: { source: string; position: number }) {
  const { i18n } = useTranslation();
  const call = callAt(source, position);
  return (
    <div className="formula-call" role="status">
      {call?.function.readings.map(({ signature, docs }) => (
        <div key={textIn(signature, "en")}>
          <code>{textIn(signature, i18n.language)}</code> {textIn(docs, i18n.language)}
        </div>
      ))}
    </div>
  );
}
