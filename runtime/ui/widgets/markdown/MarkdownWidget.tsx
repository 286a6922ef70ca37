import { Segmented } from "antd";
import { useState } from "react";
import { Markdown } from "../../markdown/Markdown.tsx";
import { LongTextWidget } from "../long-text/LongTextWidget.tsx";
import type { WidgetProps } from "../widget.ts";
import { useWords } from "../../i18n/use-words.ts";

/** Markdown as it is written, or as it will look. */
export function MarkdownWidget(props: WidgetProps) {
  const { t } = useWords("form");
  const [preview, setPreview] = useState(false);
  const text = typeof props.value === "string" ? props.value : "";
  if (props.readOnly) return <Markdown>{text}</Markdown>;
  return (
    <>
      {preview ? <Markdown>{text}</Markdown> : <LongTextWidget {...props} />}
      <Segmented
        aria-label={t("markdownSight")}
        size="small"
        value={preview ? "preview" : "write"}
        onChange={(value) => setPreview(value === "preview")}
        options={[
          { value: "write", label: t("write") },
          { value: "preview", label: t("preview") },
        ]}
      />
    </>
  );
}
