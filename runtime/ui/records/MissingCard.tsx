import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { TransitionView } from "../../contract/generated/contract.ts";
import type { AppForm } from "./app-form.ts";
import { Requirements } from "./Requirements.tsx";

interface MissingCardProps {
  readonly room: AppForm;
  readonly transition: TransitionView;
  readonly mend: (fields: readonly string[]) => ReactNode;
}

/** What the next stage still asks for, each missing thing with the way to mend it. */
export function MissingCard({ room, transition, mend }: MissingCardProps) {
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
      <Requirements room={room} requirements={requirements} mend={mend} />
    </section>
  );
}
