import { Alert, App, Button } from "antd";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Guess } from "../../runtime/core/guess/guess.ts";
import { useCarefulClose } from "../../runtime/ui/records/use-careful-close.ts";
import { DropZone } from "./DropZone.tsx";
import type { TableSource } from "./drop-read.ts";
import { FileTroubles } from "./FileTroubles.tsx";
import { TableCard } from "./TableCard.tsx";
import { tidyGuess } from "./tidy-guess.ts";
import type { Drop } from "./use-drop.ts";
import { withoutTables } from "./without-tables.ts";
import "./drop.css";

/** What is to be made, as it was corrected. */
export interface Dropped {
  readonly guess: Guess;
  /** Where each of its tables is read from. */
  readonly sources: readonly TableSource[];
}

interface DropTablesProps {
  readonly drop: Drop;
  /** Left out where what is around has one. */
  readonly title?: string;
  /** What else is asked, above the tables. */
  readonly children?: ReactNode;
  readonly action: (dropped: Dropped) => string;
  readonly onMake: (dropped: Dropped) => void;
  readonly onCancel: () => void;
}

/** Files are dropped here, and what they were taken for is shown and corrected before anything is made of them. */
export function DropTables({ drop, title, children, action, onMake, onCancel }: DropTablesProps) {
  const { t } = useTranslation("drop");
  const { modal } = App.useApp();
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const { guess, read, corrected, reading } = drop;
  useEffect(() => {
    if (!corrected) return undefined;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", stay);
    return () => removeEventListener("beforeunload", stay);
  }, [corrected]);
  const take = (files: readonly File[]) => {
    const begin = () => {
      setLeft(new Set());
      drop.take(files);
    };
    if (!corrected) begin();
    else void modal.confirm({ title: t("startAnew"), content: t("startAnewLead"), onOk: begin });
  };
  const cancel = useCarefulClose(() => corrected, onCancel);
  const tables = guess?.tables ?? [];
  const { guess: kept, kept: places } = withoutTables({ tables }, left);
  const dropped: Dropped = {
    guess: tidyGuess(kept),
    sources: places.flatMap((place) => read?.sources[place] ?? []),
  };
  const usable = kept.tables.length > 0 && kept.tables.every(isUsable);
  return (
    <div className="drop-page">
      {title !== undefined && <h1>{title}</h1>}
      <p className="lead">{t("lead")}</p>
      <FileTroubles drop={drop} />
      <DropZone reading={reading} onFiles={take} onUnreadable={drop.fail} />
      {tables.length > 0 && children}
      {tables.map((table, at) => (
        <TableCard
          key={`${table.table} ${table.form}`}
          drop={drop}
          at={at}
          table={table}
          included={!left.has(at)}
          onInclude={(included) =>
            setLeft((before) => {
              const next = new Set(before);
              if (included) next.delete(at);
              else next.add(at);
              return next;
            })
          }
        />
      ))}
      {tables.length > 0 && kept.tables.length === 0 && <Alert type="warning" title={t("nothingLeft")} />}
      <div className="drop-foot">
        {tables.length > 0 && (
          <Button type="primary" size="large" disabled={!usable || reading} onClick={() => onMake(dropped)}>
            {action(dropped)}
          </Button>
        )}
        <Button size="large" onClick={cancel}>
          {t("cancel")}
        </Button>
      </div>
    </div>
  );
}

function isUsable({ columns, pipeline }: Guess["tables"][number]): boolean {
  const fields = columns.some(({ kind }) => kind !== "none" && kind !== "stage");
  return fields && (pipeline === null || pipeline.stages.some(({ kind }) => kind === "open"));
}
