import { CheckOutlined } from "@ant-design/icons";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordView, TransitionView } from "../../contract/generated/contract.ts";
import type { CompiledPipeline } from "../../core/compile/compiled.ts";
import { textIn } from "../../core/definition/text.ts";
import { percentText } from "../../core/fields/percent-text.ts";
import { useMediaQuery } from "../theme/use-media-query.ts";
import { daysBetween } from "./age.ts";
import type { AppForm } from "./app-form.ts";

interface StagePathProps {
  readonly room: AppForm;
  readonly pipeline: CompiledPipeline;
  readonly record: Pick<RecordView, "stage" | "stageSince" | "stallsAt">;
  readonly next: TransitionView | undefined;
}

/** The pipeline's stages in a row: what lies behind, where the record is and how long, and what the next one lacks. */
export function StagePath({ room, pipeline, record, next }: StagePathProps) {
  const { t, i18n } = useTranslation("record");
  const [now] = useState(() => Date.now());
  const scrolls = useMediaQuery("(max-width: 1023px)");
  const path = useRef<HTMLOListElement>(null);
  // Where the path is wider than the screen, it begins with the stage before the present one.
  useEffect(() => {
    const here = path.current?.querySelector<HTMLElement>("[aria-current=step]");
    if (here && path.current) path.current.scrollLeft = here.offsetLeft - path.current.offsetLeft - 48;
  }, [record.stage, scrolls]);
  const current = pipeline.stages.get(record.stage ?? "");
  const since = record.stageSince;
  const missing = next?.requirements.filter(({ met }) => !met).length ?? 0;
  const stages = [...pipeline.stages.values()].filter(
    ({ kind, name }) => kind !== "lost" || name === record.stage,
  );
  const note = (name: string, probability: number | undefined) => {
    if (name === record.stage) {
      const day = since === null ? 1 : daysBetween(since, now) + 1;
      const limit =
        record.stallsAt === null || since === null ? null : daysBetween(since, Date.parse(record.stallsAt));
      return limit === null ? t("day", { day }) : t("dayOf", { day, limit });
    }
    if (name === next?.to && missing > 0) return t("stillMissing", { count: missing });
    return probability === undefined ? "" : percentText(probability, i18n.language);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled with the arrow keys where it is too wide
    <ol className="stage-path" ref={path} tabIndex={scrolls ? 0 : undefined}>
      {stages.map(({ name, kind, index, definition }) => {
        const passed = current !== undefined && current.kind !== "lost" && index < current.index;
        const state = name === record.stage ? `current path-${kind}` : passed ? "passed" : "ahead";
        return (
          <li
            key={name}
            className={`path-stage path-${state}`}
            title={textIn(definition.title, i18n.language, room.app.defaultLocale)}
            aria-current={name === record.stage ? "step" : undefined}
          >
            <strong>
              {passed && <CheckOutlined aria-hidden="true" />}{" "}
              {textIn(definition.title, i18n.language, room.app.defaultLocale)}
            </strong>
            <span className="number">{note(name, definition.probability)}</span>
          </li>
        );
      })}
    </ol>
  );
}
