import { PlusOutlined, SwapRightOutlined } from "@ant-design/icons";
import { Button, Segmented } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type {
  FormDefinition,
  PipelineDefinition,
} from "../../runtime/core/definition/generated/definition.ts";
import { PageSkeleton } from "../../runtime/ui/frame/PageSkeleton.tsx";
import { ConnectDialog } from "./list/ConnectDialog.tsx";
import { StageList } from "./list/StageList.tsx";
import { PipelineChecks } from "./PipelineChecks.tsx";
import { PipelineList } from "./PipelineList.tsx";
import { PipelineProperties } from "./PipelineProperties.tsx";
import { FieldTable } from "./table/FieldTable.tsx";
import { RemoveStageDialog } from "./RemoveStageDialog.tsx";
import { usePipeline } from "./use-pipeline.ts";
import { usePipelineSteps } from "./use-pipeline-steps.ts";
import { type Sight, useSight } from "./use-sight.ts";

const PipelineGraph = lazy(() =>
  import("./graph/PipelineGraph.tsx").then((module) => ({ default: module.PipelineGraph })),
);

/** One pipeline being shaped: as a drawing, a list or a table, beside the properties of what is selected. */
export function PipelineWorkbench({
  form,
  pipeline,
}: {
  form: FormDefinition;
  pipeline: PipelineDefinition;
}) {
  const { t } = useTranslation("pipelines");
  const room = usePipeline(form, pipeline);
  const steps = usePipelineSteps(room);
  const { sight, sights, choose } = useSight();
  const [connecting, setConnecting] = useState(false);
  return (
    <div className="pipelines-room">
      <aside className="pipelines-left">
        <Segmented<Sight>
          block
          aria-label={t("sight")}
          value={sight}
          options={sights.map((value) => ({ value, label: t(`sight_${value}`) }))}
          onChange={choose}
        />
        <div className="pipeline-adds">
          <Button icon={<PlusOutlined />} onClick={() => steps.addStage()}>
            {t("addStage")}
          </Button>
          <Button
            icon={<SwapRightOutlined />}
            disabled={pipeline.stages.length < 2}
            onClick={() => setConnecting(true)}
          >
            {t("addTransition")}
          </Button>
        </div>
        <PipelineChecks room={room} />
        <PipelineList />
      </aside>
      <div className="pipeline-canvas">
        <h1 className="for-readers">{room.titled(pipeline.title ?? form.title)}</h1>
        {sight === "graph" && (
          <Suspense fallback={<PageSkeleton within />}>
            <PipelineGraph room={room} />
          </Suspense>
        )}
        {sight === "list" && <StageList room={room} />}
        {sight === "table" && <FieldTable room={room} />}
      </div>
      <PipelineProperties room={room} onTable={() => choose("table")} />
      {room.removing !== null && <RemoveStageDialog key={room.removing} room={room} stage={room.removing} />}
      {connecting && <ConnectDialog room={room} onClose={() => setConnecting(false)} />}
    </div>
  );
}
