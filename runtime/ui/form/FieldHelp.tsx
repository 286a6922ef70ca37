import { QuestionCircleOutlined } from "@ant-design/icons";
import { useState } from "react";
import { Markdown } from "../markdown/Markdown.tsx";
import { useWords } from "../i18n/use-words.ts";

interface FieldHelpProps {
  /** The id of the field's input. */
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

/** Longer help with a field, behind a question mark beside its title. */
export function FieldHelp({ id, label, text }: FieldHelpProps) {
  const { t } = useWords("form");
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="field-help-button"
        aria-label={t("helpWith", { field: label })}
        aria-expanded={open}
        aria-controls={`${id}-more`}
        onClick={() => setOpen(!open)}
      >
        <QuestionCircleOutlined />
      </button>
      <div className="field-more" id={`${id}-more`} hidden={!open}>
        {open && <Markdown>{text}</Markdown>}
      </div>
    </>
  );
}
