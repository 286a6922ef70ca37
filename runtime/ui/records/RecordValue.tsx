import type { RecordRow, References } from "../../contract/generated/contract.ts";
import { textIn } from "../../core/definition/text.ts";
import { percentText } from "../../core/fields/percent-text.ts";
import { FieldValue } from "../display/FieldValue.tsx";
import { Moment } from "../display/Moment.tsx";
import type { AppForm } from "./app-form.ts";
import { GradeChip } from "./GradeChip.tsx";
import { useWords } from "../i18n/use-words.ts";

interface RecordValueProps {
  readonly room: AppForm;
  readonly record: RecordRow;
  readonly refs: References;
  /** An own field or a system field. */
  readonly name: string;
}

/** One value of a record in a list or on a card, system fields included. */
export function RecordValue({ room, record, refs, name }: RecordValueProps) {
  const { language } = useWords();
  const title = (id: string | null) => (id !== null && Object.hasOwn(refs, id) ? refs[id]?.title : undefined);
  const field = room.form.fields.get(name);
  if (field !== undefined)
    return (
      <FieldValue app={room.app} field={field} value={record.data[name]} title={title} data={record.data} />
    );
  switch (name) {
    case "_stage": {
      const stage = room.form.pipelines.get(record.pipeline ?? "")?.stages.get(record.stage ?? "");
      if (stage === undefined) return null;
      return (
        <span className="stage-name">
          <span className={`dot dot-${stage.kind}`} aria-hidden="true" />
          <span>{textIn(stage.definition.title, language, room.app.defaultLocale)}</span>
        </span>
      );
    }
    case "_score":
      return record.score === null ? null : <span className="number">{record.score.total}</span>;
    case "_grade":
      return <GradeChip room={room} record={record} gradeOnly />;
    case "_probability":
      if (record.probability === null) return null;
      return <span className="number">{percentText(record.probability, language)}</span>;
    case "_owner":
      return title(record.owner);
    case "_createdBy":
      return title(record.createdBy);
    case "_updatedBy":
      return title(record.updatedBy);
    case "_stageSince":
      return <Moment at={record.stageSince} />;
    case "_stallsAt":
      return <Moment at={record.stallsAt} />;
    case "_createdAt":
      return <Moment at={record.createdAt} />;
    case "_updatedAt":
      return <Moment at={record.updatedAt} />;
    default:
      return null;
  }
}
