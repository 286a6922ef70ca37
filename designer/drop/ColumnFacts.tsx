import { Select } from "antd";
import { useTranslation } from "react-i18next";
import type { ColumnGuess, CountedValue } from "../../runtime/core/guess/guess.ts";
import type { editColumn } from "./guess-edits.ts";
import { TargetSelect } from "./TargetSelect.tsx";
import type { Drop } from "./use-drop.ts";
import { useAbout } from "../../runtime/ui/i18n/use-about.ts";
import { useListed } from "../../runtime/ui/i18n/use-listed.ts";

const currencies = ["CNY", "USD", "EUR", "GBP", "JPY", "HKD", "TWD", "SGD", "KRW", "AUD", "CAD", "CHF"];
const orders = ["month-first", "day-first", "year-first"] as const;
const shownValues = 5;

interface ColumnFactsProps {
  readonly drop: Drop;
  readonly at: number;
  readonly column: ColumnGuess;
  readonly onChange: (change: Parameters<typeof editColumn>[3]) => void;
}

/** What follows from a column's cells: its options, what it refers to, how it is read, and what does not fit. */
export function ColumnFacts({ drop, at, column, onChange }: ColumnFactsProps) {
  const { t } = useTranslation("drop");
  const about = useAbout();
  const listed = useListed();
  const { kind, header, options, reference, misfits, reading } = column;
  const some = (values: readonly CountedValue[]) =>
    listed(values.slice(0, shownValues).map(({ value }) => value)) +
    (values.length > shownValues ? " …" : "");
  if (kind === "none") return null;
  return (
    <div className="drop-follows">
      {column.filled === 0 && drop.guess?.tables[at]?.rows !== 0 && <p className="quiet">{t("empty")}</p>}
      {kind === "choice" && column.filled === 0 && <p className="quiet">{t("optionsLater")}</p>}
      {kind === "choice" && column.filled > 0 && (
        <p>{t("options", { count: options.length, some: some(options) })}</p>
      )}
      {kind === "money" && (
        <Select
          size="small"
          value={column.currency ?? "USD"}
          aria-label={about(t("currency"), header)}
          options={[...new Set([...(column.currency === null ? [] : [column.currency]), ...currencies])].map(
            (value) => ({ value, label: value }),
          )}
          onChange={(currency) => onChange({ currency })}
        />
      )}
      {reading.dateOrder !== undefined && (
        <Select
          size="small"
          value={reading.dateOrder}
          popupMatchSelectWidth={false}
          aria-label={about(t("dateOrder"), header)}
          options={orders.map((value) => ({ value, label: t(`order_${value}`) }))}
          onChange={(dateOrder) => onChange({ reading: { ...reading, dateOrder } })}
        />
      )}
      {kind === "reference" && <TargetSelect drop={drop} at={at} column={column} />}
      {kind === "reference" && column.existing !== undefined && <p className="quiet">{t("existingLead")}</p>}
      {kind === "reference" && reference !== null && (
        <>
          {reference.loose.length > 0 && (
            <p className="quiet">
              {t("loose", { count: reference.loose.length, some: some(reference.loose) })}
            </p>
          )}
          {reference.missing.length > 0 && (
            <p className="drop-warn">
              {t("missing", { count: reference.missing.length, some: some(reference.missing) })}
            </p>
          )}
        </>
      )}
      {misfits.count > 0 && (
        <p className="drop-warn">
          {t("misfits", {
            count: misfits.count,
            some: listed(misfits.examples.slice(0, 3).map((each) => t("misfit", { ...each }))),
          })}
        </p>
      )}
    </div>
  );
}
