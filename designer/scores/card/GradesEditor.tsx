import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { addGrade } from "../../draft/commands/add-grade.ts";
import { changeItem } from "../../draft/commands/change-item.ts";
import { useRun } from "../../draft/draft-context.ts";
import { MarkList } from "../../review/MarkList.tsx";
import { gradeBands } from "../grade-bands.ts";
import type { ScoreRoom } from "../use-score-room.ts";
import { GradeBar } from "./GradeBar.tsx";
import { GradeRow } from "./GradeRow.tsx";
import "./grades.css";

/** The grades: from which total each one is given, by dragging or as a number. */
export function GradesEditor({ room }: { room: ScoreRoom }) {
  const { t } = useTranslation("scores");
  const run = useRun();
  const { card, at } = room;
  const { grades, maximum } = card;
  const marks = room.marks.filter((mark) => mark.at[5] === "grades");
  const setFrom = (name: string, from: number) =>
    run((document) => changeItem(document, "grade", [...at, "grades", name], [[["from"], from]]));
  return (
    <section className="score-section" aria-label={t("grades")}>
      <h2>{t("grades")}</h2>
      <GradeBar grades={grades} maximum={maximum} onChange={setFrom} />
      <MarkList marks={marks} />
      <ul className="grade-rows">
        {gradeBands(grades, maximum).map((band, index) => (
          <GradeRow key={band.grade.name} room={room} band={band} index={index} onFrom={setFrom} />
        ))}
      </ul>
      <Button
        icon={<PlusOutlined />}
        disabled={grades.length >= 26}
        onClick={() => run((document) => addGrade(document, at))}
      >
        {t("addGrade")}
      </Button>
    </section>
  );
}
