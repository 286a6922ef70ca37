import { useDroppable } from "@dnd-kit/react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Alert, Button, Skeleton } from "antd";
import { useCallback, useMemo, useRef } from "react";
import { textIn } from "../../core/definition/text.ts";
import { percentText } from "../../core/fields/percent-text.ts";
import type { RecordRow } from "../../contract/generated/contract.ts";
import { Money } from "../../ui/display/Money.tsx";
import { recordsQuery, type Selection } from "../records/record-queries.ts";
import type { Room } from "../records/use-room.ts";
import { useWasInSight } from "../../ui/scroll/use-was-in-sight.ts";
import { BoardCards } from "./BoardCards.tsx";
import type { BoardColumnSummary } from "./board-columns.ts";
import type { CardFields } from "./card-fields.ts";
import type { DropTarget } from "./drop-targets.ts";
import { stageSelection } from "./stage-selection.ts";
import { useWords } from "../../ui/i18n/use-words.ts";

interface BoardColumnProps {
  readonly room: Room;
  readonly column: BoardColumnSummary;
  readonly selection: Selection;
  readonly fields: CardFields;
  readonly now: number;
  /** The card that is dragged, by its record's id. */
  readonly held: string | null;
  /** What this column says to the card that is held; null while none is. */
  readonly target: DropTarget | null;
  /** The same in words; "" for nothing to say. */
  readonly note: string;
  readonly onMoveRequest: (record: RecordRow) => void;
  readonly onPrepare: (record: RecordRow) => void;
}

/** One stage of the board: its count and sum, and its cards, loaded as they are needed. */
export function BoardColumn(props: BoardColumnProps) {
  const { room, column, selection, target, note } = props;
  const { t, language } = useWords("board");
  const stage = column.stage.name;
  const { ref, isDropTarget } = useDroppable({ id: stage });
  const columnRef = useRef<HTMLElement>(null);
  const jointRef = useCallback(
    (element: HTMLElement | null) => {
      columnRef.current = element;
      ref(element);
    },
    [ref],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const seen = useWasInSight(columnRef);
  const pages = useInfiniteQuery({
    ...recordsQuery(room.view.app, room.form.name, stageSelection(selection, stage), 20),
    enabled: seen,
  });
  const { data, fetchNextPage } = pages;
  const cards = useMemo(() => {
    const loaded = data?.pages.flatMap(({ records, refs }) => records.map((record) => ({ record, refs })));
    // One that was moved is gone from here before the column is loaded anew.
    return loaded?.filter(({ record }) => record.stage === stage) ?? [];
  }, [data, stage]);
  const waits = !pages.hasNextPage || pages.isFetching || pages.isFetchNextPageError;
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const title = textIn(column.stage.definition.title, language, room.app.defaultLocale);
  const enters = target?.kind === "open" || target?.kind === "asks";
  const shut = target !== null && !enters && target.kind !== "home";
  const probability = column.stage.definition.probability;
  return (
    <section
      ref={jointRef}
      aria-label={title}
      className={["column", shut && "column-shut", enters && "column-open", isDropTarget && "column-over"]
        .filter(Boolean)
        .join(" ")}
    >
      <header className="column-head">
        <div className="column-title">
          <h2>
            <span className={`dot dot-${column.stage.kind}`} aria-hidden="true" />
            <span title={title}>{title}</span>
          </h2>
          {column.count !== null && (
            <span className="quiet number">{t("count", { count: column.count })}</span>
          )}
        </div>
        <div className="column-numbers quiet number">
          <span>{probability !== undefined && percentText(probability, language)}</span>
          <span className="column-sums">
            {column.sums.map(({ currency, sum }) => (
              <Money key={currency} currency={currency} value={sum} />
            ))}
          </span>
        </div>
      </header>
      <div ref={scroller} className="column-cards">
        {note !== "" && <p className={enters ? "drop-note drop-note-open" : "drop-note"}>{note}</p>}
        {pages.isLoading && <Skeleton active title={false} paragraph={{ rows: 5 }} />}
        {cards.length > 0 && (
          <BoardCards
            {...props}
            {...{ cards, scroller }}
            label={title}
            total={column.count}
            busy={pages.isFetchingNextPage}
            more={waits ? null : more}
          />
        )}
        {pages.isError && (
          <Alert
            type="error"
            title={pages.error.message}
            action={
              <Button
                size="small"
                onClick={() => void (pages.isFetchNextPageError ? pages.fetchNextPage() : pages.refetch())}
              >
                {t("retry", { ns: "words" })}
              </Button>
            }
          />
        )}
        {pages.isSuccess && cards.length === 0 && target === null && (
          <p className="column-empty quiet">{t("emptyColumn")}</p>
        )}
        {pages.isFetchingNextPage && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      </div>
    </section>
  );
}
