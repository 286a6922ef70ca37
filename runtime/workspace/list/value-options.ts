import { textIn } from "../../core/definition/text.ts";
import type { Json } from "../../core/json.ts";
import type { Room } from "../records/use-room.ts";

/** The values of which one is chosen when filtering by a field; null where a value is typed. */
export function valueOptions(
  room: Room,
  field: string,
  locale: string,
): readonly { value: Json; label: string }[] | null {
  const words = (text: Parameters<typeof textIn>[0]) => textIn(text, locale, room.app.defaultLocale);
  const pipelines = [...room.form.pipelines.values()];
  if (field === "_stage") {
    return pipelines.flatMap(({ stages }) =>
      [...stages.values()].map((stage) => ({ value: stage.name, label: words(stage.definition.title) })),
    );
  }
  if (field === "_grade") {
    const grades = pipelines.flatMap(({ scorecard }) => scorecard?.grades ?? []);
    return grades.map((grade) => ({ value: grade.name, label: grade.name }));
  }
  const compiled = room.form.fields.get(field);
  if (compiled?.kind.name === "boolean") {
    return [
      { value: true, label: words({ en: "Yes", "zh-CN": "是" }) },
      { value: false, label: words({ en: "No", "zh-CN": "否" }) },
    ];
  }
  const options = compiled?.schema.oneOf;
  return options === undefined
    ? null
    : options.map((option) => ({ value: option.const, label: words(option.title) }));
}
