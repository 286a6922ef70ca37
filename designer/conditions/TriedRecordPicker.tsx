import { useChosenRecord } from "./chosen-record.ts";
import { RecordPicker } from "./RecordPicker.tsx";

interface TriedRecordPickerProps {
  readonly app: string;
  readonly form: string;
  /** The title of the chosen record, where it is known. */
  readonly title: string | undefined;
}

/** Chooses the live record on which all rules and formulas of a form are tried. */
export function TriedRecordPicker({ app, form, title }: TriedRecordPickerProps) {
  const [id, choose] = useChosenRecord(app, form);
  return <RecordPicker app={app} form={form} value={id} onChoose={choose} title={title} />;
}
