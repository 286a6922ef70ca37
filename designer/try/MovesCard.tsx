import { CheckOutlined, CloseOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { fieldOf } from "../../runtime/ui/form/form-model.ts";
import type { TriedMove } from "./evaluate-trial.ts";
import type { TrialRoom } from "./use-trial.ts";

interface MovesCardProps {
  readonly room: TrialRoom;
  readonly moves: readonly TriedMove[];
  readonly onMove: (name: string) => void;
}

/** So many reasons of a move are shown at once. */
const most = 3;

/** Every move that leaves the stage: whether it would succeed, and everything that refuses it. */
export function MovesCard({ room, moves, onMove }: MovesCardProps) {
  const { t } = useTranslation("try");
  const { trial } = room;
  return (
    <section className="panel" aria-labelledby="try-moves">
      <h2 id="try-moves">{t("moves")}</h2>
      {moves.length === 0 && <p className="quiet">{t("noMoves")}</p>}
      {!trial.exists && moves.length > 0 && <p className="quiet">{t("createdFirst")}</p>}
      <ul className="try-moves">
        {moves.map((move) => (
          <Move key={move.view.name} room={room} move={move} onMove={onMove} />
        ))}
      </ul>
    </section>
  );
}

function Move({ room, move, onMove }: { room: TrialRoom; move: TriedMove; onMove: (name: string) => void }) {
  const { t } = useTranslation("try");
  const { view, forbidden, unseen } = move;
  const { trial } = room;
  const reasons = [
    ...forbidden,
    ...(!view.permitted && forbidden.length === 0 ? [t("noUpdate")] : []),
    ...view.problems.map(({ pointer, message }) =>
      unseen.has(fieldOf(pointer)) ? t("unseen", { message }) : message,
    ),
  ];
  const unique = [...new Set(reasons)];
  const word = t(!view.allowed ? "refused" : view.approval ? "afterApproval" : "allowed");
  return (
    <li className={view.allowed ? "try-move-allowed" : "try-move-refused"}>
      <div className="try-move-head">
        {view.allowed ? <CheckOutlined aria-hidden="true" /> : <CloseOutlined aria-hidden="true" />}
        <span>
          <strong>{view.title}</strong> <span className="quiet">→ {view.toTitle}</span> <small>{word}</small>
        </span>
        <Button
          size="small"
          disabled={!trial.exists || !view.permitted || trial.record.approval !== null}
          aria-label={t("move", { title: view.title })}
          onClick={() => onMove(view.name)}
        >
          {t("moveHere")}
        </Button>
      </div>
      <Reasons reasons={unique.slice(0, most)} />
      {unique.length > most && (
        <details className="try-more">
          <summary>{t("moreReasons", { count: unique.length - most })}</summary>
          <Reasons reasons={unique.slice(most)} />
        </details>
      )}
    </li>
  );
}

function Reasons({ reasons }: { reasons: readonly string[] }) {
  if (reasons.length === 0) return null;
  return (
    <ul className="try-reasons">
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}
