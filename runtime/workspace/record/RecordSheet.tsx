import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { RecordView, Session, TransitionView } from "../../contract/generated/contract.ts";
import type { RecordFormHandle } from "../../ui/form/RecordForm.tsx";
import { MendLinks } from "../move/MendLinks.tsx";
import { MoveDialog } from "../move/MoveDialog.tsx";
import { nextMove } from "../../ui/records/next-move.ts";
import { scoreQuery, transitionsQuery } from "../records/record-queries.ts";
import { useAsOpened } from "../records/use-as-opened.ts";
import type { Room } from "../records/use-room.ts";
import { ApprovalCard } from "./ApprovalCard.tsx";
import { ChecklistCard } from "./ChecklistCard.tsx";
import { GuidanceCard } from "../../ui/records/GuidanceCard.tsx";
import { MissingCard } from "../../ui/records/MissingCard.tsx";
import { RecordEditor } from "./RecordEditor.tsx";
import { RecordHead } from "./RecordHead.tsx";
import { RelatedCard } from "./RelatedCard.tsx";
import { ScoreCard } from "../../ui/records/ScoreCard.tsx";
import { StagePath } from "../../ui/records/StagePath.tsx";
import { Timeline } from "./Timeline.tsx";

interface RecordSheetProps {
  readonly room: Room;
  readonly record: RecordView;
  readonly session: Session;
}

/** Everything about one record: where it stands, what is missing, the form, the score, and its history. */
export function RecordSheet({ room, record: newest, session }: RecordSheetProps) {
  const record = useAsOpened(room, newest);
  const form = useRef<RecordFormHandle>(null);
  const [moving, setMoving] = useState<TransitionView | null>(null);
  const pipeline = room.form.pipelines.get(record.pipeline ?? "");
  const inPipeline = pipeline !== undefined && record.deletedAt === undefined;
  const transitions = useQuery({
    ...transitionsQuery(room.view.app, room.form.name, record.id),
    enabled: inPipeline,
  });
  const score = useQuery({
    ...scoreQuery(room.view.app, room.form.name, record.id),
    enabled: inPipeline && pipeline.scorecard !== null,
  });
  const moves = useAsOpened(room, transitions.data)?.transitions ?? [];
  const scored = useAsOpened(room, score.data);
  const current = pipeline?.stages.get(record.stage ?? "");
  const next = nextMove(moves, pipeline, record.stage);
  const wanted = new Set(next?.requirements.filter(({ met }) => !met).flatMap(({ fields }) => fields));
  const focus = (field: string) => form.current?.focusField(field);
  return (
    <div className="page record-page">
      <RecordHead room={room} record={record} moves={moves} next={next} onMove={setMoving} />
      {pipeline !== undefined && <StagePath room={room} pipeline={pipeline} record={record} next={next} />}
      <div className="record-columns">
        <div className="record-main">
          {record.approval !== null && (
            <ApprovalCard room={room} record={record} approval={record.approval} />
          )}
          {next !== undefined && !record.locked && (
            <MissingCard
              room={room}
              transition={next}
              mend={(fields) => <MendLinks room={room} record={record} fields={fields} onFill={focus} />}
            />
          )}
          <RecordEditor
            room={room}
            record={record}
            behind={record !== newest}
            session={session}
            wanted={wanted}
            formRef={form}
          />
        </div>
        <div className="record-side">
          {current !== undefined && <GuidanceCard room={room} stage={current} />}
          {current !== undefined && current.checklist.length > 0 && (
            <ChecklistCard room={room} record={record} stage={current} />
          )}
          {scored !== undefined && <ScoreCard room={room} score={scored} onFill={focus} />}
          <RelatedCard room={room} record={record} />
          <Timeline room={room} record={record} />
        </div>
      </div>
      {moving !== null && (
        <MoveDialog room={room} record={record} transition={moving} onClose={() => setMoving(null)} />
      )}
    </div>
  );
}
