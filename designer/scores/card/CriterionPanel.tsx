import { Segmented } from "antd";
import { useTranslation } from "react-i18next";
import type { ScoreBackTest } from "../../../runtime/contract/generated/contract.ts";
import type { CriterionDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import type { Path } from "../../draft/edits/path.ts";
import { useNaming } from "../../naming/use-naming.ts";
import { PartName } from "../../pipelines/panels/PartName.tsx";
import { usePart } from "../../pipelines/panels/use-part.ts";
import { TextProperty } from "../../properties/TextProperty.tsx";
import { Verdict } from "../insight/Verdict.tsx";
import type { ScoreRoom } from "../use-score-room.ts";
import { CriterionRules } from "./CriterionRules.tsx";
import { DecayProperty } from "./DecayProperty.tsx";

interface CriterionPanelProps {
  readonly room: ScoreRoom;
  readonly at: Path;
  readonly criterion: CriterionDefinition;
  readonly tested: ScoreBackTest["criteria"][number] | undefined;
}

const modes = ["first", "sum"] as const;

/** Everything that a criterion says beside its weight. */
export function CriterionPanel({ room, at, criterion, tested }: CriterionPanelProps) {
  const { t } = useTranslation("scores");
  const set = usePart("criterion", at);
  const naming = useNaming();
  const mode = criterion.mode ?? "first";
  return (
    <>
      {tested !== undefined && <Verdict verdict={tested.verdict} />}
      <div className="criterion-texts">
        <TextProperty
          label={t("title")}
          maxLength={200}
          value={criterion.title}
          onChange={(title) => set("title", title)}
          onLeave={() => naming("criterion", at)}
        />
        <TextProperty
          label={t("description")}
          maxLength={500}
          optional
          value={criterion.description}
          onChange={(text) => set("description", text)}
        />
      </div>
      <div className="criterion-mode">
        <Segmented<(typeof modes)[number]>
          aria-label={t("mode")}
          value={mode}
          options={modes.map((value) => ({ value, label: t(`mode_${value}`) }))}
          onChange={(value) => set("mode", value)}
        />
        <p className="quiet">{t(`modeHelp_${mode}`)}</p>
      </div>
      <CriterionRules room={room} at={at} criterion={criterion} tested={tested} />
      <DecayProperty room={room} decay={criterion.decay} onChange={(decay) => set("decay", decay)} />
      <PartName
        key={criterion.name}
        noun="criterion"
        at={at}
        siblings={room.card.criteria}
        onRenamed={(name) => room.open(name)}
      />
    </>
  );
}
