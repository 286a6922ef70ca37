import { ArrowDownOutlined, ArrowUpOutlined } from "@ant-design/icons";
import { Button, Input, Segmented, Select } from "antd";
import { useTranslation } from "react-i18next";
import { momentKinds } from "../../runtime/core/fields/moment-kinds.ts";
import type { ColumnGuess, StageGuess, TableGuess } from "../../runtime/core/guess/guess.ts";
import { editStage, editTable, moveStage } from "./guess-edits.ts";
import type { Drop } from "./use-drop.ts";

const kinds = ["open", "won", "lost"] as const satisfies StageGuess["kind"][];

interface StageRowsProps {
  readonly drop: Drop;
  readonly at: number;
  readonly table: TableGuess;
}

/** The pipeline that a column has the stages of: which column, their order, and which of them are won or lost. */
export function StageRows({ drop, at, table }: StageRowsProps) {
  const { t } = useTranslation("drop");
  const { pipeline, columns } = table;
  const stages = pipeline?.stages ?? [];
  const named = ({ column, header, title }: ColumnGuess) => ({
    value: column,
    label: header === "" ? title : header,
  });
  const days = columns.filter(({ kind }) => momentKinds.includes(kind)).map(named);
  const choose = (next: number) => {
    if (next >= 0) drop.regard({ table: at, column: next, kind: "stage" });
    else if (pipeline !== null) drop.regard({ table: at, column: pipeline.column, kind: "choice" });
  };
  return (
    <div className="drop-pipeline">
      <h3>{t("pipeline")}</h3>
      <label className="drop-inline">
        {t("stagesFrom")}
        <Select
          value={pipeline?.column ?? -1}
          popupMatchSelectWidth={false}
          options={[{ value: -1, label: t("noPipeline") }, ...columns.map(named)]}
          onChange={choose}
        />
      </label>
      {pipeline !== null && days.length > 0 && (
        <label className="drop-inline">
          {t("since")}
          <Select
            mode="multiple"
            className="drop-since"
            value={table.since.filter((column) => days.some(({ value }) => value === column))}
            title={t("sinceHelp")}
            placeholder={t("sinceImport")}
            popupMatchSelectWidth={false}
            options={days}
            onChange={(since) => drop.edit((guess) => editTable(guess, at, { since }))}
          />
        </label>
      )}
      {pipeline !== null && (
        <ol className="drop-stages">
          {stages.map((stage, index) => (
            <li key={stage.name}>
              <Input
                value={stage.title}
                maxLength={80}
                aria-label={t("stageTitle", { number: index + 1 })}
                onChange={({ target }) =>
                  drop.edit((guess) => editStage(guess, at, index, { title: target.value }))
                }
              />
              <Segmented<StageGuess["kind"]>
                value={stage.kind}
                aria-label={t("stageKind", { title: stage.title })}
                options={kinds.map((value) => ({ value, label: t(value) }))}
                onChange={(kind) => drop.edit((guess) => editStage(guess, at, index, { kind }))}
              />
              <span className="quiet number">{t("records", { count: stage.count })}</span>
              <Button
                type="text"
                size="small"
                icon={<ArrowUpOutlined />}
                disabled={index === 0}
                aria-label={t("up", { title: stage.title })}
                onClick={() => drop.edit((guess) => moveStage(guess, at, index, -1))}
              />
              <Button
                type="text"
                size="small"
                icon={<ArrowDownOutlined />}
                disabled={index === stages.length - 1}
                aria-label={t("down", { title: stage.title })}
                onClick={() => drop.edit((guess) => moveStage(guess, at, index, 1))}
              />
            </li>
          ))}
        </ol>
      )}
      {pipeline !== null && !stages.some(({ kind }) => kind === "open") && (
        <p className="drop-warn" role="alert">
          {t("noOpenStage")}
        </p>
      )}
    </div>
  );
}
