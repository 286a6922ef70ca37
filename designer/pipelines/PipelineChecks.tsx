import { CheckOutlined, WarningOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { useProblemWords } from "../review/use-problem-words.ts";
import { useReview } from "../review/use-review.ts";
import { problemPlace } from "../review/problem-place.ts";
import { DesignLink } from "../routes/DesignLink.tsx";
import { useRoomPlace } from "../routes/place.ts";
import type { Mark } from "./part-marks.ts";
import type { PipelineRoom } from "./use-pipeline.ts";
import { useAbout } from "../../runtime/ui/i18n/use-about.ts";

/** What is asked of every pipeline, with the codes of what breaks it. */
const questions = [
  {
    name: "reachable",
    codes: ["definition-stage-unreachable", "definition-stage-dead-end", "definition-stage-endless"],
  },
  {
    name: "possible",
    codes: ["finding-condition-never", "finding-stage-closed", "finding-transition-closed"],
  },
  { name: "fillable", codes: ["finding-required-uneditable", "finding-shown-uneditable"] },
] as const;

/** What is wrong with the pipeline, each leading to its place, and what was found to be right. */
export function PipelineChecks({ room }: { room: PipelineRoom }) {
  const { t } = useTranslation("pipelines");
  const about = useAbout();
  const { app } = useRoomPlace();
  const { problems } = useReview();
  const say = useProblemWords();
  if (problems === null) return null;
  const marks = [...room.marks.values()].flat();
  const codes = new Set(marks.map(({ problem }) => problem.code));
  // What depends on the rest of the definition is looked for once that is sound.
  const sound = problems.length === 0;
  const right = questions.filter(
    (question) => (sound || question.name === "reachable") && !question.codes.some((code) => codes.has(code)),
  );
  return (
    <section className="pipeline-checks" aria-label={t("checks")}>
      <h2>{t("checks")}</h2>
      <ul>
        {marks.map((mark) => (
          <li key={`${mark.problem.code} ${mark.problem.pointer} ${JSON.stringify(mark.problem.params)}`}>
            <DesignLink place={{ app, ...problemPlace(mark.at) }} className={`check-${mark.severity}`}>
              <WarningOutlined /> {words(mark, say(mark.problem), room, about)}
            </DesignLink>
          </li>
        ))}
        {right.map(({ name }) => (
          <li key={name} className="check-right">
            <CheckOutlined /> {t(`right_${name}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A finding in words, with the title of the stage or transition in front where the sentence does not name it. */
function words(
  { at }: Mark,
  sentence: string,
  { pipeline, titled }: PipelineRoom,
  about: (what: string, of: string) => string,
): string {
  const list = at[4] === "stages" ? pipeline.stages : at[4] === "transitions" ? pipeline.transitions : [];
  const part = list.find(({ name }) => name === at[5]);
  const title = part === undefined ? "" : titled(part.title);
  return title === "" || sentence.includes(title) ? sentence : about(title, sentence);
}
