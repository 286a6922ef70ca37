import type { CompiledApp, CompiledField } from "../../core/compile/compiled.ts";
import { textIn } from "../../core/definition/text.ts";
import { isEmpty } from "../../core/fields/is-empty.ts";
import type { Json } from "../../core/json.ts";
import type { RecordData } from "../../core/record.ts";
import { ChoiceChip } from "./ChoiceChip.tsx";
import { hereTimeZone } from "./here-time-zone.ts";
import { useWords } from "../i18n/use-words.ts";

interface FieldValueProps {
  readonly app: CompiledApp;
  readonly field: Pick<CompiledField, "kind" | "schema">;
  readonly value: Json | undefined;
  /** The name of what an id stands for, where it may be seen. */
  readonly title: (id: string) => string | undefined;
  /** The record's other values: money reads its currency from one of them. */
  readonly data?: RecordData;
}

/** A field's value as the reader reads it: choices and tags as chips, everything else in words. Nothing where it is empty. */
export function FieldValue({ app, field, value, title, data }: FieldValueProps) {
  const { language } = useWords();
  if (value === undefined || isEmpty(value)) return null;
  const { kind, schema } = field;
  if (schema.oneOf !== undefined || kind.name === "tags") {
    const chosen = Array.isArray(value) ? value : [value];
    return chosen.map((each) => {
      const option = schema.oneOf?.find(({ const: constant }) => constant === each);
      return (
        <ChoiceChip key={String(each)} color={option?.["x-color"]}>
          {option === undefined ? String(each) : textIn(option.title, language, app.defaultLocale)}
        </ChoiceChip>
      );
    });
  }
  const text = kind.display(value, schema, {
    locale: language,
    defaultLocale: app.defaultLocale,
    timeZone: hereTimeZone(),
    title,
    value: (name) => data?.[name],
  });
  return <>{text}</>;
}
