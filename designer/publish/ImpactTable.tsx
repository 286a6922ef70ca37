import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { ImpactFinding, PersonNames } from "../../runtime/contract/generated/contract.ts";
import { DecisionSelect } from "./DecisionSelect.tsx";
import type { ImpactRow } from "./impact-rows.ts";
import type { BothTitles } from "./item-titles.ts";
import { chosen, type Choices, isDecidedByTexts } from "./mapping-of.ts";
import { ownerShares } from "./owner-shares.ts";
import { TextChoices } from "./TextChoices.tsx";
import { useFindingWords } from "./use-finding-words.ts";

interface ImpactTableProps {
  readonly rows: readonly ImpactRow[];
  readonly names: PersonNames;
  readonly titles: BothTitles;
  readonly choices: Choices;
  readonly onChoose: (path: string, choice: string | null) => void;
  readonly onShow: (row: ImpactRow) => void;
}

/** A line for each thing that would happen: what does it, to how many records, whose they are, what to decide. */
export function ImpactTable({ rows, names, titles, choices, onChoose, onShow }: ImpactTableProps) {
  const { t } = useTranslation("publish");
  const words = useFindingWords(titles);
  return (
    <table className="impact-table">
      <thead>
        <tr>
          <th scope="col">{t("change")}</th>
          <th scope="col">{t("effect")}</th>
          <th scope="col">{t("whose")}</th>
          <th scope="col">
            <span className="out-of-sight">{t("records")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { finding, job } = row;
          const subject = words.subject(finding);
          return (
            <tr key={`${job} ${String(finding.finding)}`}>
              <th scope="row">
                {subject}
                {!finding.kind.startsWith("form-") && <small>{titles.after.form(finding.form)}</small>}
              </th>
              <td>
                <strong className="impact-count">{words.effect(finding)}</strong>
                <small>{finding.message}</small>
                {finding.texts.length > 0 && finding.needs !== null && (
                  <TextChoices
                    finding={finding}
                    subject={subject}
                    titles={titles.after}
                    choices={choices}
                    onChoose={onChoose}
                  />
                )}
                {finding.needs !== null && !isDecidedByTexts(finding, choices) && (
                  <DecisionSelect
                    finding={finding}
                    subject={subject}
                    titles={titles.after}
                    choice={chosen(finding, choices)}
                    onChoose={(choice) => onChoose(finding.path, choice)}
                  />
                )}
              </td>
              <td className="number">
                <Shares finding={finding} names={names} />
              </td>
              <td>
                {finding.ids.length > 0 && (
                  <Button
                    type="link"
                    size="small"
                    aria-label={t("showOf", { subject })}
                    onClick={() => onShow(row)}
                  >
                    {t("show")}
                  </Button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Shares({ finding, names }: { finding: ImpactFinding; names: PersonNames }) {
  const { t, i18n } = useTranslation("publish");
  const { named, others } = ownerShares(finding, names);
  const say = (name: string, count: number) => `${name} ${count.toLocaleString(i18n.language)}`;
  const all = named.map(({ name, count }) => say(name ?? t("nobody"), count));
  return [...all, ...(others > 0 ? [say(t("others"), others)] : [])].join(" · ");
}
