import { useDeferredValue, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { pipelineOf, stageOf } from "../../runtime/core/derive/pipeline-of.ts";
import { stallsAt } from "../../runtime/core/derive/stalls-at.ts";
import type { RecordData } from "../../runtime/core/record.ts";
import type { RecordFormHandle } from "../../runtime/ui/form/RecordForm.tsx";
import { Checklist } from "../../runtime/ui/records/Checklist.tsx";
import { GuidanceCard } from "../../runtime/ui/records/GuidanceCard.tsx";
import { nextMove } from "../../runtime/ui/records/next-move.ts";
import { ScoreCard } from "../../runtime/ui/records/ScoreCard.tsx";
import { StagePath } from "../../runtime/ui/records/StagePath.tsx";
import type { SaidProblem } from "../review/ProblemList.tsx";
import { evaluateTrial } from "./evaluate-trial.ts";
import { filledPatch } from "./filled-patch.ts";
import { KeepTest } from "./KeepTest.tsx";
import { LogCard } from "./LogCard.tsx";
import { MovesCard } from "./MovesCard.tsx";
import { RollupsCard } from "./RollupsCard.tsx";
import { TrialHead } from "./TrialHead.tsx";
import { TrialMain } from "./TrialMain.tsx";
import { TryBar } from "./TryBar.tsx";
import { TryMove } from "./TryMove.tsx";
import { useTrial } from "./use-trial.ts";
import { useTrialServices } from "./use-trial-services.ts";
import { useTrialSteps } from "./use-trial-steps.ts";

interface TrialSheetProps {
  readonly app: CompiledApp;
  readonly form: CompiledForm;
  /** Who is signed in. */
  readonly me: string;
  /** What is wrong with the draft. */
  readonly problems: readonly SaidProblem[];
}

/** A record of the draft as somebody would see it, with what they could do with it. */
export function TrialSheet({ app, form, me, problems }: TrialSheetProps) {
  const { i18n } = useTranslation();
  const room = useTrial(app, form, me);
  const services = useTrialServices(room);
  const { trial, context, model, referenced } = room;
  const { record } = trial;
  const formRef = useRef<RecordFormHandle>(null);
  const steps = useTrialSteps(room, formRef);
  const [moving, setMoving] = useState<string | null>(null);
  const sent = useDeferredValue(useSyncExternalStore(model.subscribe, () => JSON.stringify(model.patch())));
  const patch = useMemo(
    () => filledPatch(form, record.data, JSON.parse(sent) as RecordData, referenced),
    [form, record, sent, referenced],
  );
  const evaluation = useMemo(
    () => evaluateTrial(context, record, patch, i18n.language),
    [context, record, patch, i18n.language],
  );
  const pipeline = pipelineOf(form, record);
  const stage = stageOf(form, record);
  const views = evaluation.moves.map(({ view }) => view);
  const next = nextMove(views, pipeline, record.stage);
  const wanted = [
    ...new Set(next?.requirements.filter(({ met }) => !met).flatMap(({ fields }) => fields)),
  ].join(" ");
  useEffect(() => model.showWanted(new Set(wanted.split(" "))), [model, wanted]);
  const focus = (name: string) => {
    const rollup = document.getElementById(`rollup-${name}`)?.querySelector<HTMLElement>("input, [tabindex]");
    if (rollup) rollup.focus();
    else formRef.current?.focusField(name);
  };
  return (
    <>
      <TryBar room={room} patch={patch} />
      <div className="try-sheet">
        <TrialHead room={room} evaluation={evaluation} services={services} problems={problems} />
        {pipeline !== undefined && (
          <StagePath
            room={room}
            pipeline={pipeline}
            record={{ ...record, stallsAt: stallsAt(app, form, record) }}
            next={next}
          />
        )}
        <div className="record-columns">
          <TrialMain
            room={room}
            services={services}
            steps={steps}
            next={next}
            formRef={formRef}
            onFill={focus}
          />
          <div className="record-side">
            {pipeline !== undefined && <MovesCard room={room} moves={evaluation.moves} onMove={setMoving} />}
            <KeepTest room={room} evaluation={evaluation} />
            <LogCard room={room} services={services} />
            {stage !== undefined && stage.checklist.length > 0 && (
              <Checklist
                room={room}
                stage={stage}
                isTicked={(item) => Object.hasOwn(record.checklist, item)}
                disabled={!trial.exists || record.approval !== null || !room.rights.has("update")}
                onTick={(item, done) => steps.take(() => ({ do: "tick", item, done }))}
              />
            )}
            {evaluation.score !== null && <ScoreCard room={room} score={evaluation.score} onFill={focus} />}
            {form.rollups.length > 0 && (
              <RollupsCard
                room={room}
                services={services}
                values={trial.rollups}
                onChange={(field, value) =>
                  room.change((before) => ({ ...before, rollups: { ...before.rollups, [field]: value } }))
                }
              />
            )}
            {stage !== undefined && <GuidanceCard room={room} stage={stage} />}
          </div>
        </div>
      </div>
      {moving !== null && (
        <TryMove
          key={moving}
          room={room}
          services={services}
          name={moving}
          patch={patch}
          base={evaluation.record}
          take={steps.take}
          onClose={() => setMoving(null)}
        />
      )}
    </>
  );
}
