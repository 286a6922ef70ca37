import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import type { VersionSummary } from "../../runtime/contract/generated/contract.ts";
import { Moment } from "../../runtime/ui/display/Moment.tsx";
import { DesignLink } from "../routes/DesignLink.tsx";
import { useGo } from "../routes/place.ts";
import { sideText } from "./compared-sides.ts";
import { useRestore } from "./use-restore.ts";

interface VersionRowProps {
  readonly app: string;
  readonly version: VersionSummary;
  readonly author: string | null;
  readonly current: boolean;
  /** How many differences the draft has to what is published; null while that is not known. */
  readonly changes: number | null;
}

/** A published version: when, by whom, why, what changed in it, and the way back to it. */
export function VersionRow({
  app,
  version: { version, publishedAt, note },
  author,
  current,
  changes,
}: VersionRowProps) {
  const { t } = useTranslation("versions");
  const { modal, message } = App.useApp();
  const go = useGo();
  const restore = useRestore(app, () => go({ app, room: "publish" }));
  const number = String(version);
  const run = () => restore.mutate(version, { onError: (error) => void message.error(error.message) });
  const ask = () => {
    if (changes === 0) return run();
    modal.confirm({
      title: t("restoreSure", { version: number }),
      content: t("restoreLead"),
      okText: t("restore"),
      okButtonProps: { danger: true },
      onOk: run,
    });
  };
  return (
    <li className="version-row">
      <strong>{t("version", { version: number })}</strong>
      {current && <span className="chip version-current">{t("current")}</span>}
      <span className="quiet version-facts">
        <Moment at={publishedAt} />
        {author !== null && ` · ${author}`}
      </span>
      <DesignLink
        place={{ app, room: "versions", at: [sideText(version === 1 ? null : version - 1), number] }}
        aria-label={t("whatChangedIn", { version: number })}
      >
        {t("whatChanged")}
      </DesignLink>
      {!current && (
        <Button
          size="small"
          loading={restore.isPending}
          aria-label={t("restoreOf", { version: number })}
          onClick={ask}
        >
          {t("restore")}
        </Button>
      )}
      {note !== null && note !== "" && <p className="version-note">{note}</p>}
    </li>
  );
}
