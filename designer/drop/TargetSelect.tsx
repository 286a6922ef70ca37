import { Select } from "antd";
import { useTranslation } from "react-i18next";
import type { ColumnGuess } from "../../runtime/core/guess/guess.ts";
import { referToExisting } from "./guess-edits.ts";
import type { Drop } from "./use-drop.ts";
import { useAbout } from "../../runtime/ui/i18n/use-about.ts";

interface TargetSelectProps {
  readonly drop: Drop;
  readonly at: number;
  readonly column: ColumnGuess;
}

/** In which column of which table, or by which field of a form of the app, the values of a reference are found. */
export function TargetSelect({ drop, at, column }: TargetSelectProps) {
  const { t } = useTranslation("drop");
  const about = useAbout();
  const keys = drop.read?.keys ?? [];
  const tables = drop.guess?.tables ?? [];
  const { reference, existing } = column;
  const inFiles = keys.map((key) => ({
    value: `file ${String(key.table)} ${String(key.column)}`,
    label: t("target", {
      form: tables[key.table]?.title,
      column: tables[key.table]?.columns[key.column]?.title,
    }),
  }));
  const inApp = drop.existing.map(({ form, by, title, field }) => ({
    value: `app ${form} ${by ?? ""}`,
    label: field === null ? t("targetTitle", { form: title }) : t("target", { form: title, column: field }),
  }));
  const value =
    existing === undefined
      ? `file ${String(reference?.table)} ${String(reference?.column)}`
      : `app ${existing.form} ${existing.by ?? ""}`;
  return (
    <Select
      size="small"
      value={value}
      popupMatchSelectWidth={false}
      aria-label={about(t("refersTo"), column.header)}
      options={[
        { label: t("inFiles"), options: inFiles },
        { label: t("inApp"), options: inApp },
      ].filter(({ options }) => options.length > 0)}
      onChange={(next) => {
        const [where, first = "", second = ""] = next.split(" ");
        if (where === "app") {
          const target = { form: first, by: second === "" ? null : second };
          drop.edit((guess) => referToExisting(guess, at, column.column, target));
        } else {
          const target = { table: Number(first), column: Number(second) };
          drop.regard({ table: at, column: column.column, kind: "reference", target });
        }
      }}
    />
  );
}
