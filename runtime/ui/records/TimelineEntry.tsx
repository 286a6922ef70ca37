import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { EventView } from "../../contract/generated/contract.ts";
import type { FieldSchema } from "../../core/definition/generated/definition.ts";
import { type Text, textIn } from "../../core/definition/text.ts";
import { enumerate, inWords } from "../../core/fields/in-words.ts";
import { kindOf } from "../../core/fields/kind-of.ts";
import type { Json, JsonObject } from "../../core/json.ts";
import type { RecordData } from "../../core/record.ts";
import { FieldValue } from "../display/FieldValue.tsx";
import { PersonMark } from "../display/PersonMark.tsx";
import { Moment } from "../display/Moment.tsx";
import { Markdown } from "../markdown/Markdown.tsx";
import { fieldTitle } from "../display/field-title.ts";
import type { AppForm } from "./app-form.ts";
import { eventSentence } from "./event-sentence.ts";

interface TimelineEntryProps {
  readonly room: AppForm;
  readonly event: EventView;
  /** The name of what an id stands for, where it may be seen. */
  readonly title: (id: string) => string | undefined;
  /** The record's values now: amounts are shown in its currency. */
  readonly data: RecordData;
  /** What else is said of it. */
  readonly note?: ReactNode;
}

/** One thing that happened: who, what, from what to what, when. */
export function TimelineEntry({ room, event, title, data, note }: TimelineEntryProps) {
  const { t, i18n } = useTranslation("record");
  const who = title(event.by) ?? "Pipewright";
  const show = (name: string, value: Json | undefined, was: JsonObject | undefined) => {
    if (value === undefined) return <span className="quiet">{t("empty", { ns: "words" })}</span>;
    const field = was === undefined ? room.form.fields.get(name) : formerField(was);
    // Of what nobody knows any more, the value as it is says more than nothing.
    if (field === undefined) return enumerate(plainWords(value), i18n.language);
    return <FieldValue app={room.app} field={field} value={value} title={title} data={data} />;
  };
  const titleOf = (name: string, was: JsonObject | undefined) =>
    was === undefined || room.form.fields.has(name)
      ? fieldTitle(room, name, i18n.language)
      : textIn((was["title"] as Text | undefined) ?? name, i18n.language, room.app.defaultLocale);
  return (
    <li className="timeline-entry">
      <PersonMark name={event.type === "scored" ? "P" : who} />
      <div className="timeline-body">
        <div>
          {event.type !== "scored" && <strong>{who}</strong>}{" "}
          {eventSentence(room, event, title, t, i18n.language)}
        </div>
        {event.type === "commented" && event.text !== undefined && <Markdown>{event.text}</Markdown>}
        {event.type !== "created" && event.changes !== undefined && event.changes.length > 0 && (
          <ul className="changes">
            {event.changes.map(({ field, from, to, was }) => (
              <li key={field}>
                {titleOf(field, was?.from ?? was?.to)} {show(field, from, was?.from)} →{" "}
                <strong>{show(field, to, was?.to)}</strong>
              </li>
            ))}
          </ul>
        )}
        {event.type !== "commented" && event.comment !== undefined && event.comment !== null && (
          <blockquote>{event.comment}</blockquote>
        )}
        {event.override !== undefined && (
          <div className="card-warn">{t("evOverride", { reason: event.override.reason })}</div>
        )}
        <div className="quiet timeline-when">
          <Moment at={event.at} /> {note}
        </div>
      </div>
    </li>
  );
}

/** A field as an older version had it, as far as reading its values takes. */
function formerField(was: JsonObject) {
  const schema = was as unknown as FieldSchema;
  return { kind: kindOf(schema), schema };
}

function plainWords(value: Json): readonly string[] {
  return (Array.isArray(value) ? (value as readonly Json[]) : [value]).map(inWords);
}
