import { useTranslation } from "react-i18next";
import type { TransitionView } from "../../contract/generated/contract.ts";
import type { Room } from "../records/use-room.ts";
import { Requirements } from "../move/Requirements.tsx";

interface MissingCardProps {
  readonly room: Room;
  readonly record: { readonly id: string; readonly title: string };
  readonly transition: TransitionView;
  readonly onFill: (field: string) => void;
}

/** What the next stage still asks for, each missing thing with a link to its field. */
export function MissingCard({ room, record, transition, onFill }: MissingCardProps) {
  const { t } = useTranslation("record");
  const { requirements, toTitle: stage } = transition;
  const met = requirements.filter((each) => each.met).length;
  const missing = requirements.length - met;
  if (requirements.length === 0) return null;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{missing > 0 ? t("missing", { count: missing, stage }) : t("ready", { stage })}</h2>
        <span className="quiet number">{t("metOf", { met, all: requirements.length })}</span>
      </div>
      <Requirements room={room} record={record} requirements={requirements} onFill={onFill} />
    </section>
  );
}
