import { Empty } from "antd";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useDocument } from "../draft/draft-context.ts";
import { steadyKey } from "../naming/steady-key.ts";
import { useGo, useRoomPlace } from "../routes/place.ts";
import { pipelinePath } from "./pipeline-path.ts";
import { PipelineList } from "./PipelineList.tsx";
import { PipelineWorkbench } from "./PipelineWorkbench.tsx";
import "./pipelines.css";

/** The pipelines of all forms, and the chosen one to be shaped; the first one where none is chosen. */
export function PipelinesPage() {
  const { t } = useTranslation("pipelines");
  const { forms } = useDocument();
  const { app, form: formName, pipeline: pipelineName } = useRoomPlace();
  const go = useGo();
  const form = forms.find(({ name }) => name === formName);
  const pipeline = form?.pipelines?.find(({ name }) => name === pipelineName);
  const first = ((form?.pipelines ?? []).length > 0 && form !== undefined ? [form] : forms)
    .flatMap(({ name, pipelines = [] }) => pipelines.map((each) => ({ form: name, pipeline: each.name })))
    .at(0);
  useEffect(() => {
    if (pipelineName === undefined && first !== undefined)
      go({ app, room: "pipelines", form: first.form, pipeline: first.pipeline }, true);
  }, [app, pipelineName, first?.form, first?.pipeline, go]);
  if (form !== undefined && pipeline !== undefined)
    return (
      <PipelineWorkbench
        key={steadyKey(pipelinePath(form.name, pipeline.name))}
        form={form}
        pipeline={pipeline}
      />
    );
  return (
    <div className="pipelines-room">
      <aside className="pipelines-left">
        <PipelineList />
      </aside>
      <div className="pipelines-empty">
        <h1 className="for-readers">{t("pipelines")}</h1>
        <Empty description={t(first === undefined ? "noPipelines" : "choose")} />
      </div>
    </div>
  );
}
