import { DeleteOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { removeGrade } from "../../draft/commands/remove-grade.ts";
import { renameItem } from "../../draft/commands/rename-item.ts";
import { useDraftState, useRun } from "../../draft/draft-context.ts";
import { usePart } from "../../pipelines/panels/use-part.ts";
import { ColourSelect } from "../../properties/ColourSelect.tsx";
import { TextField } from "../../texts/TextField.tsx";
import { type GradeBand, thresholdRange, thresholdStep } from "../grade-bands.ts";
import type { ScoreRoom } from "../use-score-room.ts";
import { CommittedNumber } from "./CommittedNumber.tsx";
import { useAbout } from "../../../runtime/ui/i18n/use-about.ts";

interface GradeRowProps {
  readonly room: ScoreRoom;
  readonly band: GradeBand;
  readonly index: number;
  readonly onFrom: (name: string, from: number) => void;
}

/** One grade: its colour, its name, what people read, and the total from which it is given. */
export function GradeRow({ room, band, index, onFrom }: GradeRowProps) {
  const { t } = useTranslation("scores");
  const about = useAbout();
  const run = useRun();
  const { card, at } = room;
  const { grade, to } = band;
  const gradeAt = [...at, "grades", grade.name];
  const set = usePart("grade", gradeAt);
  const isLast = index === card.grades.length - 1;
  const { min, max } = thresholdRange(card.grades, index, card.maximum);
  return (
    <li className="grade-row" aria-label={t("gradeOf", { grade: grade.name })}>
      <ColourSelect title={grade.name} value={grade.color} onChange={(colour) => set("color", colour)} />
      <GradeName room={room} name={grade.name} />
      <TextField
        label={t("titleOf", { grade: grade.name })}
        placeholder={t("titlePlaceholder")}
        maxLength={60}
        value={grade.title}
        onChange={(title) => set("title", title)}
      />
      <span className="grade-range">
        <CommittedNumber
          label={t("fromOf", { grade: grade.name })}
          min={min}
          max={max}
          step={thresholdStep(card.maximum)}
          value={grade.from}
          disabled={isLast && grade.from === 0}
          onCommit={(from) => onFrom(grade.name, from)}
        />
        <span className="quiet number">{t(index === 0 ? "upTo" : "below", { total: to })}</span>
      </span>
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined />}
        disabled={card.grades.length === 1}
        aria-label={about(t("remove"), grade.name)}
        onClick={() => run((document) => removeGrade(document, gradeAt))}
      />
    </li>
  );
}

const pattern = /^[A-Za-z][A-Za-z0-9+-]{0,15}$/;

function GradeName({ room, name }: { room: ScoreRoom; name: string }) {
  const { t } = useTranslation("scores");
  const run = useRun();
  const base = useDraftState((state) => state.base);
  const [typed, setTyped] = useState<string | null>(null);
  const taken = room.card.grades.some((each) => each.name !== name && each.name === typed);
  const wrong = typed !== null && (taken || !pattern.test(typed));
  const commit = () => {
    if (typed !== null && typed !== name && !wrong)
      run((document) => renameItem(document, "grade", [...room.at, "grades", name], typed, base !== null));
    setTyped(null);
  };
  return (
    <Input
      className="grade-name"
      aria-label={t("nameOf", { grade: name })}
      title={wrong ? t(taken ? "nameTaken" : "nameForm") : t("nameHelp")}
      value={typed ?? name}
      maxLength={16}
      {...(wrong ? { status: "error" as const, "aria-invalid": true } : {})}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={commit}
      onPressEnter={commit}
    />
  );
}
