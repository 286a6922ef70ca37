import { CheckOutlined, WarningOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { numberFormat } from "../../../runtime/core/fields/formats.ts";
import { balanceWeights } from "../../draft/commands/weigh-criteria.ts";
import { useRun } from "../../draft/draft-context.ts";
import type { ScoreRoom } from "../use-score-room.ts";
import { weightSum } from "../weights.ts";
import { useAbout } from "../../../runtime/ui/i18n/use-about.ts";

/** All weights as one bar against the maximum, whether they add up, and the way to make them. */
export function WeightBar({ room }: { room: ScoreRoom }) {
  const { t, i18n } = useTranslation("scores");
  const about = useAbout();
  const run = useRun();
  const { card, at, titled } = room;
  const { maximum, criteria } = card;
  const sum = weightSum(criteria);
  const off = Number((sum - maximum).toFixed(6));
  const write = (value: number) => numberFormat(i18n.language, { maximumFractionDigits: 6 }).format(value);
  const positive = criteria.filter(({ weight }) => weight > 0);
  return (
    <section className="weights" aria-label={t("weights")}>
      <div className="weight-bar" aria-hidden>
        {positive.map(({ name, title, weight }) => (
          <span
            key={name}
            style={{ flexGrow: weight }}
            title={about(titled(title), write(weight))}
            className={room.opened === name ? "weight-open" : ""}
          >
            {titled(title)} <b className="number">{write(weight)}</b>
          </span>
        ))}
        {off < 0 && <span className="weight-missing" style={{ flexGrow: -off }} />}
      </div>
      <p role="status" className={off === 0 ? "weights-right" : "weights-wrong"}>
        {off === 0 ? <CheckOutlined aria-hidden /> : <WarningOutlined aria-hidden />}{" "}
        {off === 0
          ? t("weightsAddUp", { sum: write(sum) })
          : t(off < 0 ? "weightsShort" : "weightsOver", {
              ...{ sum: write(sum), maximum: write(maximum), off: write(Math.abs(off)) },
            })}
      </p>
      {off !== 0 && (
        <Button size="small" type="primary" onClick={() => run((document) => balanceWeights(document, at))}>
          {t("balance", { maximum: write(maximum) })}
        </Button>
      )}
    </section>
  );
}
