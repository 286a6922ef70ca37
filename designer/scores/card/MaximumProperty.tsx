import { useTranslation } from "react-i18next";
import { changeMaximum } from "../../draft/commands/weigh-criteria.ts";
import { useRun } from "../../draft/draft-context.ts";
import { Property } from "../../properties/Property.tsx";
import type { ScoreRoom } from "../use-score-room.ts";
import { CommittedNumber } from "./CommittedNumber.tsx";

/** The best total that a record can have; weights and grades follow it. */
export function MaximumProperty({ room }: { room: ScoreRoom }) {
  const { t } = useTranslation("scores");
  const run = useRun();
  return (
    <Property label={t("maximum")} help={t("maximumHelp")}>
      {(id) => (
        <CommittedNumber
          id={id}
          min={1}
          max={10_000}
          value={room.card.maximum}
          onCommit={(maximum) => run((document) => changeMaximum(document, room.at, maximum))}
        />
      )}
    </Property>
  );
}
