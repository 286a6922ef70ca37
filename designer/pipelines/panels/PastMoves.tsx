import { NodeExpandOutlined } from "@ant-design/icons";
import { Button, Tooltip } from "antd";
import { useTranslation } from "react-i18next";
import type { StageDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import { steadyKey } from "../../naming/steady-key.ts";
import { movesPast } from "../moves-past.ts";
import type { PipelineRoom } from "../use-pipeline.ts";
import { usePipelineSteps } from "../use-pipeline-steps.ts";

/** The moves by which records get past a stage, each of which can lead through it instead; nothing where there is none. */
export function PastMoves({ room, stage }: { room: PipelineRoom; stage: StageDefinition }) {
  const { t } = useTranslation("pipelines");
  const steps = usePipelineSteps(room);
  const { pipeline, path, select, titled } = room;
  const past = movesPast(pipeline, stage.name);
  if (past.length === 0) return null;
  const titleOf = (name: string) => titled(pipeline.stages.find((each) => each.name === name)?.title ?? name);
  return (
    <section className="property past-moves" aria-label={t("past", { count: past.length })}>
      <h3>{t("past", { count: past.length })}</h3>
      <p className="quiet">{t("pastHelp")}</p>
      <ul>
        {past.map(({ transition, from }) => {
          const said = { title: titled(transition.title), from: titleOf(from) };
          return (
            <li key={`${steadyKey([...path, "transitions", transition.name])} ${from}`}>
              <button
                type="button"
                className="past-move"
                onClick={() => select("transitions", transition.name)}
              >
                <strong>{said.title}</strong>
                <span className="quiet">{t("pastWay", { from: said.from, to: titleOf(transition.to) })}</span>
              </button>
              <Tooltip title={t("leadThroughHelp", said)}>
                <Button
                  size="small"
                  icon={<NodeExpandOutlined />}
                  aria-label={t("leadThroughOf", said)}
                  onClick={() => steps.leadThrough(transition.name, from, stage.name)}
                >
                  {t("leadThrough")}
                </Button>
              </Tooltip>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
