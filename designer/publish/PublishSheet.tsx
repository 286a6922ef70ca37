import type { ImpactFinding } from "../../runtime/contract/generated/contract.ts";
import { Alert, Empty, Skeleton } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { DesignLink } from "../routes/DesignLink.tsx";
import { ChangeList } from "../changes/ChangeList.tsx";
import { isFolded } from "../changes/is-folded.ts";
import { versionQuery } from "../versions/version-queries.ts";
import { blockedBy } from "./blocked-by.ts";
import { CheckFailed } from "./CheckFailed.tsx";
import { CheckResults } from "./CheckResults.tsx";
import { FirstContents } from "./FirstContents.tsx";
import { ImpactSection } from "./ImpactSection.tsx";
import { impactRows } from "./impact-rows.ts";
import { mappingOf, undecided } from "./mapping-of.ts";
import { PublishFoot } from "./PublishFoot.tsx";
import { testResults } from "./test-results.ts";
import { useDraftCheck } from "./use-draft-check.ts";
import { useImpact } from "./use-impact.ts";
import { usePublish } from "./use-publish.ts";
import { usePublishWords } from "./use-publish-words.ts";

interface PublishSheetProps {
  readonly app: string;
  readonly onPublished: (version: number) => void;
}

/** Everything that one should know before publishing: problems, tests, what changes, and what it does to records. */
export function PublishSheet({ app, onPublished }: PublishSheetProps) {
  const { t } = useTranslation("publish");
  const { note, choices, write, choose, forget } = usePublishWords(app);
  const plain = useDraftCheck(app, nothing);
  const measured = useImpact(app, plain.data?.check.impact);
  const decisions = (measured.impact?.findings ?? []).filter(({ needs }) => needs !== null);
  const mapping = mappingOf(decisions, choices);
  const chosen = useDraftCheck(app, mapping.forms === undefined ? null : mapping);
  const remeasured = useImpact(app, chosen.data?.check.impact);
  const base = plain.data?.base ?? null;
  const before = useQuery({ ...versionQuery(app, base ?? 0), enabled: base !== null });
  const publish = usePublish(app, (version) => {
    forget();
    onPublished(version);
  });

  const again = () => {
    publish.reset();
    void plain.refetch();
    if (mapping.forms !== undefined) void chosen.refetch();
  };
  const failure = publish.isError && <CheckFailed error={publish.error} onRetry={again} />;
  if (plain.isError) {
    return (
      <>
        {failure}
        <CheckFailed error={plain.error} onRetry={() => void plain.refetch()} />
      </>
    );
  }
  if (plain.data === undefined || measured.impact === undefined || (base !== null && before.isPending)) {
    return (
      <>
        {failure}
        <p role="status" className="quiet">
          {t("checking")}
        </p>
        <Skeleton active title={false} />
      </>
    );
  }
  const { check, document, revision } = plain.data;
  const latest = (mapping.forms === undefined ? undefined : remeasured.impact) ?? measured.impact;
  const problems = chosen.data?.check.problems ?? check.problems;
  const tests = testResults(problems, document.examples);
  if (check.changes.length === 0 && problems.length === 0) {
    return (
      <>
        {failure}
        <Empty description={t("nothing", { version: String(base) })}>
          <DesignLink place={{ app }}>{t("back")}</DesignLink>
        </Empty>
      </>
    );
  }
  const blocked = blockedBy({
    tests,
    measuring: measured.impact.state === "running" || latest.state === "running" || chosen.isFetching,
    open: undecided(decisions, choices).length,
    shared: latest.findings.some(({ kind }) => kind === "unique"),
  });
  return (
    <>
      {failure}
      {chosen.isError && <CheckFailed error={chosen.error} onRetry={() => void chosen.refetch()} />}
      <CheckResults tests={tests} onAgain={again} />
      {check.changes.length > 0 && (
        <section className="publish-part" aria-labelledby="publish-changes">
          <h2 id="publish-changes">
            {base === null ? t("changesFirst") : t("changes", { version: String(base) })}
          </h2>
          <ChangeList
            changes={check.changes}
            before={before.data?.definition ?? null}
            after={document}
            folded={(group) => isFolded(group, tests.failed.length > 0)}
          />
          {base === null && <FirstContents document={document} />}
        </section>
      )}
      {before.isError && <Alert type="error" showIcon title={before.error.message} />}
      {latest.state !== "none" && (
        <ImpactSection
          app={app}
          after={document}
          before={before.data?.definition ?? document}
          rows={impactRows(measured.impact, latest)}
          impact={latest}
          error={measured.error ?? remeasured.error}
          choices={choices}
          onChoose={choose}
          onCancel={latest === measured.impact ? measured.cancel : remeasured.cancel}
          onAgain={again}
        />
      )}
      <PublishFoot
        version={(base ?? 0) + 1}
        base={base}
        blocked={blocked}
        promise={restorePromise([...decisions, ...latest.findings])}
        publishing={publish.isPending}
        note={note}
        onNote={write}
        onPublish={() => publish.mutate({ revision, base, mapping, note })}
      />
    </>
  );
}

const nothing = {};

/** What is true of restoring the version up to now, by what happens to records. */
function restorePromise(findings: readonly ImpactFinding[]) {
  const kinds = new Set(findings.map(({ kind }) => kind));
  const loses = (["stage-removed", "option-removed", "field-removed", "value-lost"] as const).some((kind) =>
    kinds.has(kind),
  );
  return loses ? "promiseDropped" : kinds.has("form-removed") ? "promiseForm" : "promise";
}
