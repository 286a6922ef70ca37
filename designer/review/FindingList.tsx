import { useTranslation } from "react-i18next";
import type { FindingFold } from "./fold-findings.ts";
import { ProblemLink } from "./ProblemLink.tsx";

/** What is odd about the draft: each thing leads to its place; what is true of several is said once above them. */
export function FindingList({ folds, onFollow }: { folds: readonly FindingFold[]; onFollow?: () => void }) {
  const { t } = useTranslation("publish");
  return (
    <ul className="problem-list finding-list">
      {folds.map(({ said, places }) => (
        <li key={`${said} ${places[0].finding.pointer}`}>
          {places.length === 1 ? (
            <ProblemLink problem={places[0].finding} onFollow={onFollow}>
              {said}
            </ProblemLink>
          ) : (
            <details>
              <summary>
                {said} <span>{t("places", { count: places.length })}</span>
              </summary>
              <ul>
                {places.map(({ finding, said: ofPlace }) => (
                  <li key={`${finding.pointer} ${JSON.stringify(finding.params)}`}>
                    <ProblemLink problem={finding} onFollow={onFollow} isPlaced>
                      {ofPlace}
                    </ProblemLink>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
