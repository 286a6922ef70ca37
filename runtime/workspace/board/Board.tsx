import { DragDropProvider, DragOverlay } from "@dnd-kit/react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordRow, TransitionView } from "../../contract/generated/contract.ts";
import type { CompiledPipeline } from "../../core/compile/compiled.ts";
import { textIn } from "../../core/definition/text.ts";
import { dragSensors } from "../../ui/drag/drag-sensors.ts";
import { withoutAccessibility } from "../../ui/drag/without-accessibility.ts";
import { MoveChooser } from "../move/MoveChooser.tsx";
import { useMove } from "../move/use-move.ts";
import { aggregateQuery, type Selection, transitionsQuery } from "../records/record-queries.ts";
import type { Room } from "../records/use-room.ts";
import { boardColumns, boardGroup } from "./board-columns.ts";
import { BoardColumn } from "./BoardColumn.tsx";
import { cardFields } from "./card-fields.ts";
import { dropSentence } from "./drop-sentence.ts";
import { type DropTarget, dropTargets } from "./drop-targets.ts";
import { retriedImport } from "../../ui/http/retried-import.ts";

const MoveDialog = lazy(() =>
  retriedImport(() => import("../move/MoveDialog.tsx")).then((room) => ({ default: room.MoveDialog })),
);

/** One press of an arrow leads to the next column. */
const sensors = dragSensors({ x: 300, y: 40 });

/** For so many milliseconds somebody points at a card before its moves are loaded. */
const rest = 80;

interface BoardProps {
  readonly room: Room;
  readonly pipeline: CompiledPipeline;
  readonly card: readonly string[];
  readonly selection: Selection;
}

/** A pipeline's stages as columns. Dragging a card moves it through the same gate as every other door. */
export function Board({ room, pipeline, card, selection }: BoardProps) {
  const { t, i18n } = useTranslation("board");
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const [held, setHeld] = useState<RecordRow | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const [choosing, setChoosing] = useState<RecordRow | null>(null);
  const [asking, setAsking] = useState<{ record: RecordRow; transition: TransitionView } | null>(null);
  const [now] = useState(() => Date.now());
  const move = useMove(room);
  const fields = useMemo(() => cardFields(room.form, card), [room.form, card]);
  const measures = fields.money === null ? ["count"] : ["count", `sum:${fields.money}`];
  const totals = useQuery(
    aggregateQuery(room.view.app, room.form.name, selection, boardGroup(room.form, fields.money), measures),
  );
  const transitions = useQuery({
    ...transitionsQuery(room.view.app, room.form.name, held?.id ?? ""),
    enabled: held !== null,
  });
  const targets =
    held === null || transitions.data === undefined
      ? null
      : dropTargets(pipeline, held.stage ?? "", transitions.data.transitions);

  const columns = boardColumns(room.form, pipeline, totals.data, fields.money);
  // Without a card nothing inside takes the focus with which a keyboard scrolls it.
  const isEmpty = columns.every(({ count }) => count === 0);
  const called = textIn(pipeline.title, i18n.language, room.app.defaultLocale);
  const title = (stage: string) =>
    textIn(pipeline.stages.get(stage)?.definition.title, i18n.language, room.app.defaultLocale);
  const sentence = (target: DropTarget, from: string | null) => dropSentence(target, from ?? "", title, t);
  const note = (stage: string) => {
    const target = targets?.get(stage);
    return target === undefined ? "" : sentence(target, held?.stage ?? null);
  };

  const preparing = useRef<ReturnType<typeof setTimeout>>(undefined);
  const prepare = useCallback(
    (record: RecordRow) => {
      clearTimeout(preparing.current);
      // Cards that are scrolled past below the pointer ask for nothing.
      preparing.current = setTimeout(
        () => void queryClient.prefetchQuery(transitionsQuery(room.view.app, room.form.name, record.id)),
        rest,
      );
    },
    [queryClient, room],
  );
  useEffect(() => () => clearTimeout(preparing.current), []);
  const start = (record: RecordRow, transition: TransitionView) => {
    const asks = !transition.allowed || transition.commentRequired || transition.approval;
    if (asks) setAsking({ record, transition });
    else move.mutate({ record, transition, data: {} });
  };
  const drop = async (record: RecordRow, stage: string) => {
    // Loaded while it was dragged, or anew where something has happened to the record since.
    const { transitions: moves } = await queryClient.fetchQuery({
      ...transitionsQuery(room.view.app, room.form.name, record.id),
      staleTime: Number.POSITIVE_INFINITY,
    });
    const target = dropTargets(pipeline, record.stage ?? "", moves).get(stage);
    if (target === undefined || target.kind === "home") return;
    if (target.kind === "open" || target.kind === "asks") start(record, target.transition);
    else void message.warning(sentence(target, record.stage));
  };

  return (
    <DragDropProvider
      sensors={sensors}
      plugins={withoutAccessibility}
      onDragStart={({ operation }) =>
        setHeld((operation.source?.data["record"] as RecordRow | undefined) ?? null)
      }
      onDragOver={({ operation }) => setOver(operation.target === null ? null : String(operation.target.id))}
      onDragEnd={({ operation, canceled }) => {
        const record = operation.source?.data["record"] as RecordRow | undefined;
        const stage = operation.target?.id;
        setHeld(null);
        setOver(null);
        if (!canceled && record !== undefined && typeof stage === "string") void drop(record, stage);
      }}
    >
      <div role="status" className="for-readers">
        {held !== null && over !== null && `${held.title} → ${title(over)}. ${note(over)}`}
      </div>
      <div className="board" {...(isEmpty ? { tabIndex: 0, role: "group", "aria-label": called } : {})}>
        {columns.map((column) => (
          <BoardColumn
            key={column.stage.name}
            room={room}
            column={column}
            selection={selection}
            fields={fields}
            now={now}
            held={held?.id ?? null}
            target={targets?.get(column.stage.name) ?? null}
            note={note(column.stage.name)}
            onMoveRequest={setChoosing}
            onPrepare={prepare}
          />
        ))}
      </div>
      <DragOverlay dropAnimation={null}>
        {held === null ? null : (
          <div className="card card-lifted">
            <div className="card-title">{held.title}</div>
          </div>
        )}
      </DragOverlay>
      {choosing !== null && (
        <MoveChooser
          room={room}
          record={choosing}
          onClose={() => setChoosing(null)}
          onChoose={(transition) => {
            setChoosing(null);
            start(choosing, transition);
          }}
        />
      )}
      <Suspense>
        {asking !== null && <MoveDialog room={room} {...asking} onClose={() => setAsking(null)} />}
      </Suspense>
    </DragDropProvider>
  );
}
