import { Checkbox, Input, Select, Tag } from "antd";
import { useTranslation } from "react-i18next";
import type { ColumnGuess, GuessedKind } from "../../runtime/core/guess/guess.ts";
import { ColumnFacts } from "./ColumnFacts.tsx";
import { calledLike } from "./existing-forms.ts";
import { editColumn, referToExisting } from "./guess-edits.ts";
import { guessedKinds } from "./guessed-kinds.ts";
import type { Drop } from "./use-drop.ts";
import { useAbout } from "../../runtime/ui/i18n/use-about.ts";

/** Less sure than this, somebody should look. */
const sure = 0.7;
const shownExamples = 3;

interface ColumnRowProps {
  readonly drop: Drop;
  readonly at: number;
  readonly column: ColumnGuess;
}

/** One column: which field it becomes, what was uncertain about it, and what follows from its cells. */
export function ColumnRow({ drop, at, column }: ColumnRowProps) {
  const { t } = useTranslation(["drop", "kinds"]);
  const about = useAbout();
  const { kind, header, title, alternatives, confidence } = column;
  const isField = kind !== "none" && kind !== "stage";
  const nameOf = (one: GuessedKind) =>
    one === "stage" || one === "none" ? t(`drop:kind_${one}`) : t(`kinds:${one}`);
  const option = (one: GuessedKind) => ({ value: one, label: nameOf(one) });
  const likely = [...new Set([kind, ...alternatives.map((one) => one.kind)])];
  const others = guessedKinds.filter((one) => !likely.includes(one) && mayBe(one, column, drop));
  const choose = (next: GuessedKind) => {
    const [target] = (drop.read?.keys ?? []).filter((key) => key.table !== at);
    const place = column.reference ?? target ?? drop.read?.keys[0];
    // A form of the app that is called like the column is meant rather than some column of the files.
    const known = calledLike(drop.existing, header) ?? (place === undefined ? drop.existing[0] : undefined);
    if (next === "reference" && known !== undefined) {
      const { form, by } = known;
      drop.edit((guess) => referToExisting(guess, at, column.column, { form, by }));
      return;
    }
    drop.regard({
      table: at,
      column: column.column,
      kind: next,
      ...(next === "reference" &&
        place !== undefined && { target: { table: place.table, column: place.column } }),
    });
  };
  const set = (change: Parameters<typeof editColumn>[3]) =>
    drop.edit((guess) => editColumn(guess, at, column.column, change));
  return (
    <tr className={kind === "none" ? "drop-left-out" : undefined}>
      <th scope="row">{header === "" ? title : header}</th>
      <td>
        {isField && (
          <Input
            value={title}
            maxLength={80}
            aria-label={about(t("drop:field"), header)}
            onChange={({ target }) => set({ title: target.value })}
          />
        )}
      </td>
      <td>
        <Select<GuessedKind>
          value={kind}
          popupMatchSelectWidth={false}
          aria-label={about(t("drop:kind"), header)}
          options={[
            { label: t("drop:likely"), options: likely.map(option) },
            { label: t("drop:others"), options: others.map(option) },
          ]}
          onChange={choose}
        />
        {confidence < sure && kind !== "none" && <Tag className="drop-unsure">{t("drop:unsure")}</Tag>}
      </td>
      <td>
        <ColumnFacts drop={drop} at={at} column={column} onChange={set} />
        {isField && (
          <div className="drop-ticks">
            <Checkbox
              checked={column.required}
              onChange={({ target }) => set({ required: target.checked })}
              aria-label={about(t("drop:required"), header)}
            >
              {t("drop:required")}
            </Checkbox>
            <Checkbox
              checked={column.unique}
              onChange={({ target }) => set({ unique: target.checked })}
              aria-label={about(t("drop:unique"), header)}
            >
              {t("drop:unique")}
            </Checkbox>
          </div>
        )}
      </td>
      <td className="drop-examples">
        {column.examples.slice(0, shownExamples).map((example) => (
          <span key={example}>{example}</span>
        ))}
      </td>
    </tr>
  );
}

/** A reference wants a column, or a form of the app, that it can lead to; stages want cells that name them. */
function mayBe(kind: GuessedKind, { filled }: ColumnGuess, { read, existing }: Drop): boolean {
  if (kind === "stage") return filled > 0;
  return kind !== "reference" || (read?.keys.length ?? 0) + existing.length > 0;
}
