import { EditOutlined, EyeOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { textIn } from "../../runtime/core/definition/text.ts";
import { Markdown } from "../../runtime/ui/markdown/Markdown.tsx";
import { useDefaultLocale } from "../draft/draft-context.ts";
import { TypedInput } from "../properties/TypedInput.tsx";
import { LocalesButton } from "./LocalesButton.tsx";
import { withOtherWords } from "./other-words.ts";
import type { TextFieldProps } from "./TextField.tsx";
import "./texts.css";

/** A longer text in Markdown, as it is written or as it will be read. */
export function MarkdownField({
  value,
  onChange,
  label,
  id,
  placeholder,
  maxLength = 20_000,
}: TextFieldProps) {
  const { t, i18n } = useTranslation("texts");
  const defaultLocale = useDefaultLocale();
  const [shown, setShown] = useState(false);
  const main = i18n.language;
  const ownId = useId();
  const words = textIn(value, main, defaultLocale);
  return (
    <div className="markdown-field">
      {shown ? (
        <div className="markdown-shown">
          <Markdown>{words}</Markdown>
        </div>
      ) : (
        <TypedInput
          key={main}
          id={id ?? ownId}
          {...(id === undefined ? { label } : {})}
          rows={4}
          value={words}
          placeholder={placeholder}
          maxLength={maxLength}
          onCommit={(next) => onChange(withOtherWords(value, main, main, next))}
        />
      )}
      <div className="markdown-tools">
        <Button
          type="text"
          size="small"
          icon={shown ? <EditOutlined /> : <EyeOutlined />}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          {t(shown ? "write" : "read")}
        </Button>
        <LocalesButton value={value} onChange={onChange} label={label} maxLength={maxLength} long />
      </div>
    </div>
  );
}
