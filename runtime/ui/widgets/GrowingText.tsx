import { Input } from "antd";
import type { TextAreaProps } from "antd/es/input";
import type { CSSProperties } from "react";

interface GrowingTextProps extends Omit<TextAreaProps, "autoSize" | "rows" | "style"> {
  /** Lines that are shown at least, and from how many on it scrolls. */
  readonly least: number;
  readonly most: number;
}

/** Measuring a box for its lines lays the whole page out anew; where the browser grows it by itself nothing is measured. */
const growsByItself = CSS.supports("field-sizing", "content");

/** A box for text over several lines that grows with what is typed. */
export function GrowingText({ least, most, className = "", ...rest }: GrowingTextProps) {
  if (!growsByItself) {
    return <Input.TextArea {...rest} className={className} autoSize={{ minRows: least, maxRows: most }} />;
  }
  const lines = { "--least": least, "--most": most } as CSSProperties;
  return <Input.TextArea {...rest} rows={least} className={`growing-text ${className}`} style={lines} />;
}
