import { useTranslation } from "react-i18next";
import type { ScoreSpread } from "../../../runtime/contract/generated/contract.ts";
import type { GradeDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import { gradeTone } from "../../../runtime/ui/records/grade-tone.ts";
import { figureText } from "./figures.ts";
import { binEdges, fullestBin, gradeOfBin, outline } from "./histogram-shape.ts";

interface HistogramProps {
  readonly after: ScoreSpread;
  readonly before: ScoreSpread | null;
  readonly grades: readonly GradeDefinition[];
}

const height = 88;

/** How the totals of live records are spread: bars in the colours of the grades, the published scorecard as a line. */
export function Histogram({ after, before, grades }: HistogramProps) {
  const { t, i18n } = useTranslation("scores");
  const figure = (value: number | null) => figureText(value, i18n.language);
  const most = Math.max(1, ...after.bins, ...(before?.bins ?? []));
  const width = 400 / after.bins.length;
  const [from, to] = binEdges(fullestBin(after.bins), after.bins.length, after.maximum);
  const spoken = t("histogramText", {
    count: after.count,
    most: Math.max(0, ...after.bins),
    ...{ from: figure(from), to: figure(to), mean: figure(after.mean) },
  });
  const spokenBefore = before === null ? "" : ` ${t("histogramBefore", { mean: figure(before.mean) })}`;
  return (
    <figure className="histogram">
      <svg
        viewBox={`0 0 400 ${String(height)}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={spoken + spokenBefore}
      >
        {after.bins.map((count, index) => {
          const tall = (count / most) * (height - 4);
          const grade = gradeOfBin(index, after.bins.length, after.maximum, grades);
          return (
            <rect
              key={binEdges(index, after.bins.length, after.maximum)[0]}
              className={`bar tone-${gradeTone(grades, grade)}`}
              x={index * width + 1}
              y={height - tall}
              width={width - 2}
              height={tall}
            >
              <title>{barTitle(index, count)}</title>
            </rect>
          );
        })}
        {before !== null && (
          <path className="histogram-before" d={outline(before.bins, most, 400, height - 4, 4)} />
        )}
      </svg>
      <div className="histogram-axis number" aria-hidden>
        <span>0</span>
        <span>{figure(after.maximum / 2)}</span>
        <span>{figure(after.maximum)}</span>
      </div>
      <figcaption className="quiet">
        <span className="legend-bars" aria-hidden /> {t("draftMean", { mean: figure(after.mean) })}
        {before !== null && (
          <>
            {" "}
            <span className="legend-line" aria-hidden /> {t("publishedMean", { mean: figure(before.mean) })}
          </>
        )}
      </figcaption>
    </figure>
  );

  function barTitle(index: number, count: number): string {
    const [low, high] = binEdges(index, after.bins.length, after.maximum);
    return t("barText", { from: figure(low), to: figure(high), count });
  }
}
