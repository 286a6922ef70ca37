import { Alert, Select, Skeleton } from "antd";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { diffApps } from "../../runtime/core/diff/diff-apps.ts";
import { ChangeList } from "../changes/ChangeList.tsx";
import { useGo, usePlace } from "../routes/place.ts";
import { comparedSides, type Side, sideText } from "./compared-sides.ts";
import { useSide } from "./use-side.ts";

/** What differs between any two versions, in words; which two, the address says. */
export function Comparison({ app, versions }: { app: string; versions: readonly number[] }) {
  const { t } = useTranslation("versions");
  const { at } = usePlace();
  const go = useGo();
  const { from, to } = comparedSides(at, versions);
  const before = useSide(app, from);
  const after = useSide(app, to);
  const changes = useMemo(() => {
    if (before.document === undefined || after.document === undefined || after.document === null) return null;
    const former = before.document === null ? null : { document: before.document };
    return { list: diffApps(former, { document: after.document }), after: after.document };
  }, [before.document, after.document]);
  const titleOf = (side: Side) => {
    if (side === null) return t("nothingBefore");
    return side === "draft" ? t("draft") : t("version", { version: String(side) });
  };
  const choice = (side: Side) => ({ value: sideText(side), label: titleOf(side) });
  const show = (next: Partial<{ from: string; to: string }>) =>
    go({ app, room: "versions", at: [next.from ?? sideText(from), next.to ?? sideText(to)] }, true);
  const error = before.error ?? after.error;
  return (
    <section className="comparison" aria-labelledby="versions-compare">
      <div className="comparison-head">
        <h2 id="versions-compare">{t("compare")}</h2>
        <label>
          {t("from")}
          <Select
            value={sideText(from)}
            popupMatchSelectWidth={false}
            options={[choice("draft"), ...versions.map(choice), choice(null)]}
            onChange={(value) => show({ from: value })}
          />
        </label>
        <label>
          {t("to")}
          <Select
            value={sideText(to)}
            popupMatchSelectWidth={false}
            options={[choice("draft"), ...versions.map(choice)]}
            onChange={(value) => show({ to: value })}
          />
        </label>
      </div>
      {error !== null && <Alert type="error" showIcon title={error.message} />}
      {changes === null && error === null && <Skeleton active title={false} />}
      {changes?.list.length === 0 && <p className="quiet">{t("same")}</p>}
      {changes !== null && changes.list.length > 0 && (
        <ChangeList changes={changes.list} before={before.document ?? null} after={changes.after} />
      )}
    </section>
  );
}
