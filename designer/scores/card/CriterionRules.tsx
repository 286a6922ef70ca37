import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ScoreBackTest } from "../../../runtime/contract/generated/contract.ts";
import type {
  CriterionDefinition,
  CriterionRule,
} from "../../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { type Changes, changeItem } from "../../draft/commands/change-item.ts";
import { useRun } from "../../draft/draft-context.ts";
import type { Path } from "../../draft/edits/path.ts";
import type { ScoreRoom } from "../use-score-room.ts";
import { keepKeys } from "./keep-keys.ts";
import { PointsRule } from "./PointsRule.tsx";

interface CriterionRulesProps {
  readonly room: ScoreRoom;
  readonly at: Path;
  readonly criterion: CriterionDefinition;
  readonly tested: ScoreBackTest["criteria"][number] | undefined;
}

/** The rules of a criterion in their order: when how many points, and why. */
export function CriterionRules({ room, at, criterion, tested }: CriterionRulesProps) {
  const { t } = useTranslation("scores");
  const run = useRun();
  // A rule without a condition would hold always: a new one stays here until it has one.
  const [pending, setPending] = useState<CriterionRule | null>(null);
  const { rules, mode = "first" } = criterion;
  const otherwise = rules.findIndex(({ when }) => when === undefined);
  // Behind a rule that always holds no other would ever count.
  const place = mode === "first" && otherwise >= 0 ? otherwise : rules.length;
  const shown = pending === null ? rules : rules.toSpliced(place, 0, pending);
  const [known, setKnown] = useState(() => keepKeys([], shown));
  const keyed = keepKeys(known, shown);
  if (keyed !== known) setKnown(keyed);
  const write = (next: readonly CriterionRule[]) =>
    run((document) => changeItem(document, "criterion", at, [[["rules"], next as unknown as Json]]));
  const change = (index: number, rule: CriterionRule, keyword: keyof CriterionRule) => {
    if (pending !== null && index === place) {
      setPending(rule.when === undefined ? rule : null);
      if (rule.when !== undefined) write(rules.toSpliced(place, 0, rule));
      return;
    }
    const before = pending !== null && index > place ? index - 1 : index;
    const changes: Changes = [[["rules", `#${String(before)}`, keyword], rule[keyword] as Json | undefined]];
    run((document) => changeItem(document, "criterion", at, changes));
  };
  const swap = (index: number, other: number) => {
    const [one, two] = [rules[index], rules[other]];
    if (one !== undefined && two !== undefined) write(rules.with(index, two).with(other, one));
  };
  return (
    <section className="points-rules" aria-label={t("rules")}>
      <h3>{t("rules")}</h3>
      {keyed.map(({ key, item: rule }, index) => (
        <PointsRule
          key={key}
          form={room.form.name}
          rule={rule}
          number={index + 1}
          isSum={mode === "sum"}
          isPending={pending !== null && index === place}
          rate={pending === null ? tested?.rules[index]?.rate : undefined}
          onChange={(next, keyword) => change(index, next, keyword)}
          onMove={
            pending !== null
              ? undefined
              : { up: () => swap(index, index - 1), down: () => swap(index, index + 1) }
          }
          isLast={index === shown.length - 1}
          onRemove={
            pending !== null && index === place
              ? () => setPending(null)
              : rules.length === 1
                ? undefined
                : () => write(rules.toSpliced(pending !== null && index > place ? index - 1 : index, 1))
          }
        />
      ))}
      <div className="criterion-add">
        <Button
          icon={<PlusOutlined />}
          disabled={pending !== null || rules.length >= 100}
          onClick={() => setPending({ points: rules.some(({ when }) => when !== undefined) ? 50 : 100 })}
        >
          {t("addRule")}
        </Button>
        {otherwise < 0 && pending === null && (
          <Button
            icon={<PlusOutlined />}
            onClick={() => write([...rules, { points: mode === "sum" ? 10 : 0 }])}
          >
            {t(`otherwise_${mode}`)}
          </Button>
        )}
      </div>
    </section>
  );
}
