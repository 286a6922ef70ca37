import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type {
  FormDefinition,
  PipelineDefinition,
  ScorecardDefinition,
} from "../../runtime/core/definition/generated/definition.ts";
import { type Text, textIn } from "../../runtime/core/definition/text.ts";
import type { Json } from "../../runtime/core/json.ts";
import { useDocument } from "../draft/draft-context.ts";
import type { Path } from "../draft/edits/path.ts";
import type { Mark } from "../pipelines/part-marks.ts";
import { pipelinePath } from "../pipelines/pipeline-path.ts";
import { useReview } from "../review/use-review.ts";
import { useGo, usePlace } from "../routes/place.ts";
import { cardMarks } from "./card-marks.ts";

/** The scorecard that is open, and which of its criteria is. */
export interface ScoreRoom {
  readonly form: FormDefinition;
  readonly pipeline: PipelineDefinition;
  readonly card: ScorecardDefinition;
  /** Where the scorecard stands in the document. */
  readonly at: Path;
  readonly marks: readonly Mark[];
  /** The key of the criterion that is open; undefined where none is. */
  readonly opened: string | undefined;
  /** Opens a criterion; without a key closes the one that is open. */
  readonly open: (key?: string) => void;
  readonly titled: (text: Text) => string;
}

/** What the parts of the room for scores share about the scorecard that is open. */
export function useScoreRoom(
  form: FormDefinition,
  pipeline: PipelineDefinition,
  card: ScorecardDefinition,
): ScoreRoom {
  const { i18n } = useTranslation();
  const document = useDocument();
  const { problems, findings } = useReview();
  const place = usePlace();
  const go = useGo();
  const at = useMemo(
    () => [...pipelinePath(form.name, pipeline.name), "scorecard"],
    [form.name, pipeline.name],
  );
  const marks = useMemo(
    () => cardMarks(document as unknown as Json, at, problems ?? [], findings),
    [document, at, problems, findings],
  );
  const { app } = place;
  const open = useCallback(
    (key?: string) => {
      const selected = key === undefined ? [] : [...at, "criteria", key];
      go({ app, room: "scores", form: form.name, pipeline: pipeline.name, at: selected }, true);
    },
    [go, app, form.name, pipeline.name, at],
  );
  const { defaultLocale } = document;
  const titled = useCallback(
    (text: Text) => textIn(text, i18n.language, defaultLocale),
    [i18n.language, defaultLocale],
  );
  const opened = place.at[5] === "criteria" ? place.at[6] : undefined;
  return { form, pipeline, card, at, marks, opened, open, titled };
}
