import { App, Button } from "antd";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { PackageContent } from "../../../runtime/contract/generated/contract.ts";
import type { AppDocument } from "../../../runtime/core/definition/generated/definition.ts";
import { diffApps } from "../../../runtime/core/diff/diff-apps.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { ChangeList } from "../../changes/ChangeList.tsx";
import { useDocument, useRun } from "../../draft/draft-context.ts";
import { editsBetween } from "../../draft/edits/edits-between.ts";
import { useCompiled } from "../../draft/use-compiled.ts";
import { isShaped } from "./is-shaped.ts";
import { PackageProblems } from "./PackageProblems.tsx";

interface ImportPreviewProps {
  readonly read: PackageContent;
  readonly onDone: () => void;
  readonly onAnother: () => void;
}

/** What an imported folder would change in the draft, in words; taken as one step, which can be undone. */
export function ImportPreview({ read, onDone, onAnother }: ImportPreviewProps) {
  const { t } = useTranslation("json");
  const { message } = App.useApp();
  const run = useRun();
  const { name, title } = useDocument();
  const before = useCompiled()?.document ?? null;
  const theirs = read.definition["name"];
  const after = useMemo(() => ({ ...read.definition, name }) as unknown as AppDocument, [read, name]);
  const sound = useMemo(() => isShaped(after as unknown as Json), [after]);
  const changes = useMemo(
    () => (sound ? diffApps(before === null ? null : { document: before }, { document: after }) : null),
    [sound, before, after],
  );
  const replace = () => {
    const taken = run((document) => ({
      label: { verb: "replace", noun: "app", title },
      edits: editsBetween(document, after as unknown as Json),
    }));
    if (!taken) return;
    void message.success(t("replaced"));
    onDone();
  };
  return (
    <>
      {theirs !== name && typeof theirs === "string" && (
        <p className="quiet">{t("importName", { theirs, mine: name })}</p>
      )}
      <PackageProblems document={read.definition} problems={read.problems} sound={sound} />
      {changes?.length === 0 && <p>{t("importSame")}</p>}
      {changes !== null && changes.length > 0 && (
        <section className="import-changes" aria-label={t("importChanges")}>
          <h2>{t("importChanges")}</h2>
          <ChangeList changes={changes} before={before} after={after} />
        </section>
      )}
      <div className="json-tools">
        <Button type="primary" disabled={changes === null || changes.length === 0} onClick={replace}>
          {t("replace")}
        </Button>
        <Button onClick={onAnother}>{t("another")}</Button>
      </div>
    </>
  );
}
