import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type {
  FormDefinition,
  PipelineDefinition,
} from "../../runtime/core/definition/generated/definition.ts";
import { type Text, textIn } from "../../runtime/core/definition/text.ts";
import type { Json } from "../../runtime/core/json.ts";
import { useDocument } from "../draft/draft-context.ts";
import type { Path } from "../draft/edits/path.ts";
import { useReview } from "../review/use-review.ts";
import { useGo, usePlace } from "../routes/place.ts";
import { partMarks, type PartMarks } from "./part-marks.ts";
import { partAt, pipelinePath } from "./pipeline-path.ts";

/** The pipeline that is open, and what of it is selected. */
export interface PipelineRoom {
  readonly form: FormDefinition;
  readonly pipeline: PipelineDefinition;
  readonly path: Path;
  readonly part: ReturnType<typeof partAt>;
  readonly marks: PartMarks;
  /** Selects a stage or a transition; without a name the pipeline itself. */
  readonly select: (list?: "stages" | "transitions", name?: string) => void;
  readonly titled: (text: Text) => string;
  /** The stage of which it is asked what becomes of what stands in it. */
  readonly removing: string | null;
  readonly askRemoval: (stage: string | null) => void;
}

/** What the parts of the room for pipelines share about the one that is open. */
export function usePipeline(form: FormDefinition, pipeline: PipelineDefinition): PipelineRoom {
  const { i18n } = useTranslation();
  const document = useDocument();
  const { problems, findings } = useReview();
  const { app, at } = usePlace();
  const [removing, askRemoval] = useState<string | null>(null);
  const go = useGo();
  const path = useMemo(() => pipelinePath(form.name, pipeline.name), [form.name, pipeline.name]);
  const marks = useMemo(
    () => partMarks(document as unknown as Json, path, problems ?? [], findings),
    [document, path, problems, findings],
  );
  const select = useCallback<PipelineRoom["select"]>(
    (list, name) => {
      const inner = list === undefined || name === undefined ? [] : [list, name];
      go({ app, room: "pipelines", form: form.name, pipeline: pipeline.name, at: [...path, ...inner] }, true);
    },
    [go, app, form.name, pipeline.name, path],
  );
  const { defaultLocale } = document;
  const titled = useCallback(
    (text: Text) => textIn(text, i18n.language, defaultLocale),
    [i18n.language, defaultLocale],
  );
  return { form, pipeline, path, part: partAt(at), marks, select, titled, removing, askRemoval };
}
