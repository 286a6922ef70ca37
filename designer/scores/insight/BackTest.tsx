import { useTranslation } from "react-i18next";
import type { ScoreBackTest, WinRateView } from "../../../runtime/contract/generated/contract.ts";
import { gradeTone } from "../../../runtime/ui/records/grade-tone.ts";
import type { ScoreRoom } from "../use-score-room.ts";
import { factorText, shareText } from "./figures.ts";
import { Verdict } from "./Verdict.tsx";
import { useAbout } from "../../../runtime/ui/i18n/use-about.ts";

/** What closed records say: how often each grade was won, and which criteria tell won from lost. */
export function BackTest({ room, test }: { room: ScoreRoom; test: ScoreBackTest }) {
  const { t, i18n } = useTranslation("scores");
  const about = useAbout();
  const { all, card, grades, criteria } = test;
  if (all.count === 0) return <p className="quiet">{t("noneClosed")}</p>;
  const percent = (rate: number | null) => shareText(rate, i18n.language);
  const isSmall = all.won < fewest || all.count - all.won < fewest;
  // What is too few for all is said once, above.
  const telling = criteria.filter(({ verdict }) => verdict.code !== "insight-too-few");
  return (
    <>
      <p>
        {t("closed", { count: all.count, rate: percent(all.rate) })}{" "}
        {isSmall && <span className="quiet">{t("tooFewClosed", { fewest })}</span>}
      </p>
      <table className="grade-shares number">
        <thead>
          <tr>
            <th scope="col">{t("grade")}</th>
            <th scope="col" colSpan={2}>
              {t("winRate")}
            </th>
            <th scope="col">{t("wonOf")}</th>
          </tr>
        </thead>
        <tbody>
          {grades.map(({ grade, rate }) => (
            <tr key={grade}>
              <th scope="row">
                <span className={`chip chip-${gradeTone(room.card.grades, grade)}`}>{grade}</span>
              </th>
              <td className="share-cell">
                <RateBar rate={rate} tone={gradeTone(room.card.grades, grade)} />
              </td>
              <td title={range(rate)}>{percent(rate.rate)}</td>
              <td className="quiet">
                {t("won", { won: rate.won, of: rate.count })}
                {rate.small && rate.count > 0 ? ` · ${t("few")}` : ""}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!isSmall && <Verdict verdict={card.verdict} />}
      {telling.length > 0 && (
        <>
          <div className="tested-head">
            <h4>{t("byCriterion")}</h4>
            {telling.some(({ lift }) => lift !== null) && <span className="quiet">{t("lift")}</span>}
          </div>
          <ul className="tested-criteria">
            {telling.map(({ name, title, lift, hindsight, verdict }) => (
              <li key={name}>
                <button
                  type="button"
                  className="criterion-link"
                  aria-label={about(room.titled(title), verdict.message)}
                  onClick={() => room.open(name)}
                >
                  <Verdict verdict={verdict} />
                  {hindsight.length === 0 && lift !== null && (
                    <span className="number">{factorText(lift, i18n.language)}</span>
                  )}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="quiet">{t("liftHelp")}</p>
    </>
  );

  function range({ low, high, count }: WinRateView): string {
    return count === 0 ? "" : t("rateRange", { low: percent(low), high: percent(high) });
  }
}

/** So many won and so many lost records are needed before anything can be said. */
const fewest = 10;

/** The rate as a bar, with a thin line between the bounds in which it may lie. */
function RateBar({ rate, tone }: { rate: WinRateView; tone: string }) {
  if (rate.rate === null) return null;
  const percent = (share: number) => `${String(share * 100)}%`;
  return (
    <span className="rate" aria-hidden>
      <span className={`share tone-${tone}`} style={{ width: percent(rate.rate) }} />
      <span
        className="rate-range"
        style={{ left: percent(rate.low), width: percent(rate.high - rate.low) }}
      />
    </span>
  );
}
