import type { RecordData } from "../../runtime/core/record.ts";
import { StageChoice } from "../properties/StageChoice.tsx";
import { placeTrial } from "./place-trial.ts";
import type { TrialRoom } from "./use-trial.ts";

interface StageSelectProps {
  readonly id: string;
  readonly room: TrialRoom;
  /** What is filled in. */
  readonly patch: RecordData;
}

/** Puts the record into any stage of any pipeline, past every rule. */
export function StageSelect({ id, room, patch }: StageSelectProps) {
  const { trial, choice, context, change } = room;
  const { pipeline, stage } = trial.record;
  return (
    <StageChoice
      id={id}
      room={room}
      pipeline={pipeline}
      stage={stage}
      onChange={(to, there) => {
        const at = { ...context, now: new Date().toISOString() };
        change((before) => placeTrial(at, before, choice, { pipeline: to, stage: there, data: patch }));
      }}
    />
  );
}
