import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useMediaQuery } from "../../runtime/ui/theme/use-media-query.ts";
import { steadyKey } from "../naming/steady-key.ts";
import { PipelinePanel } from "./panels/PipelinePanel.tsx";
import { StagePanel } from "./panels/StagePanel.tsx";
import { TransitionPanel } from "./panels/TransitionPanel.tsx";
import type { PipelineRoom } from "./use-pipeline.ts";

/** The properties of what is selected: a stage, a transition, else the pipeline itself. */
export function PipelineProperties({ room, onTable }: { room: PipelineRoom; onTable: () => void }) {
  const { t } = useTranslation("pipelines");
  const aside = useRef<HTMLElement>(null);
  const below = useMediaQuery("(max-width: 1023px)");
  const { kind, name } = room.part;
  const shown = useRef(name);
  useEffect(() => {
    // Where they stand below the list, somebody who selects a part would not see them.
    if (below && kind !== "pipeline" && shown.current !== name) aside.current?.scrollIntoView();
    shown.current = name;
  }, [below, kind, name]);
  return (
    <aside ref={aside} className="pipeline-properties" aria-label={t("properties")}>
      <Selected room={room} onTable={onTable} />
    </aside>
  );
}

function Selected({ room, onTable }: { room: PipelineRoom; onTable: () => void }) {
  const { pipeline, part } = room;
  const stage = part.kind === "stage" ? pipeline.stages.find(({ name }) => name === part.name) : undefined;
  if (stage !== undefined)
    return (
      <StagePanel
        key={steadyKey([...room.path, "stages", stage.name])}
        room={room}
        stage={stage}
        onTable={onTable}
      />
    );
  const transition =
    part.kind === "transition" ? pipeline.transitions.find(({ name }) => name === part.name) : undefined;
  if (transition !== undefined)
    return (
      <TransitionPanel
        key={steadyKey([...room.path, "transitions", transition.name])}
        room={room}
        transition={transition}
      />
    );
  return <PipelinePanel room={room} />;
}
