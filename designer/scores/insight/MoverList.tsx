import { ArrowDownOutlined, ArrowRightOutlined, ArrowUpOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ScoreMover } from "../../../runtime/contract/generated/contract.ts";
import { gradeTone } from "../../../runtime/ui/records/grade-tone.ts";
import { useRoomPlace } from "../../routes/place.ts";
import type { ScoreRoom } from "../use-score-room.ts";
import { figureText } from "./figures.ts";

const first = 6;

/** The records whose grade changes most, each opening in a window of its own. */
export function MoverList({ room, movers }: { room: ScoreRoom; movers: readonly ScoreMover[] }) {
  const { t, i18n } = useTranslation("scores");
  const { app } = useRoomPlace();
  const [all, setAll] = useState(false);
  const { grades } = room.card;
  if (movers.length === 0) return <p className="quiet">{t("noMovers")}</p>;
  const score = ({ total, grade }: ScoreMover["before"]) => (
    <span className={`chip chip-${gradeTone(grades, grade)} number`}>
      {grade} {figureText(total, i18n.language)}
    </span>
  );
  return (
    <>
      <ul className="movers">
        {movers.slice(0, all ? undefined : first).map((mover) => {
          const { id, title, before, after } = mover;
          const path = [app, room.form.name, id].map(encodeURIComponent).join("/");
          const stage = room.pipeline.stages.find(({ name }) => name === mover.stage);
          return (
            <li key={id}>
              <a href={`/apps/${path}`} target="_blank" rel="noreferrer">
                {title}
              </a>
              <span className="mover-scores">
                {score(before)}
                <Way up={after.total > before.total} same={after.total === before.total} />
                {score(after)}
              </span>
              {stage !== undefined && <small className="quiet">{room.titled(stage.title)}</small>}
            </li>
          );
        })}
      </ul>
      {movers.length > first && !all && (
        <Button type="link" size="small" className="flush-link" onClick={() => setAll(true)}>
          {t("allMovers", { count: movers.length })}
        </Button>
      )}
    </>
  );
}

function Way({ up, same }: { up: boolean; same: boolean }) {
  const { t } = useTranslation("scores");
  if (same) return <ArrowRightOutlined aria-label={t("becomes")} />;
  return up ? (
    <ArrowUpOutlined className="way-up" aria-label={t("risesTo")} />
  ) : (
    <ArrowDownOutlined className="way-down" aria-label={t("fallsTo")} />
  );
}
