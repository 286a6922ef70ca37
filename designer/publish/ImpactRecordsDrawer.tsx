import { useInfiniteQuery } from "@tanstack/react-query";
import { Alert, Button, Drawer, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import type { ImpactRecords } from "../../runtime/contract/generated/contract.ts";
import { request } from "../../runtime/ui/http/request.ts";
import type { ImpactRow } from "./impact-rows.ts";
import { impactPath } from "./impact-path.ts";
import type { BothTitles } from "./item-titles.ts";
import { useFindingWords } from "./use-finding-words.ts";

interface ImpactRecordsDrawerProps {
  readonly app: string;
  readonly row: ImpactRow;
  readonly titles: BothTitles;
  readonly onClose: () => void;
}

/** The records that a finding is about, each a link that opens it beside the designer unless it is in the trash. */
export function ImpactRecordsDrawer({
  app,
  row: { finding, job },
  titles,
  onClose,
}: ImpactRecordsDrawerProps) {
  const { t, i18n } = useTranslation("publish");
  const words = useFindingWords(titles);
  const pages = useInfiniteQuery({
    queryKey: ["impact-records", app, job, finding.finding, i18n.language],
    gcTime: 0,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => {
      const cursor = pageParam === null ? "" : `&cursor=${encodeURIComponent(pageParam)}`;
      const path = `${impactPath(app, job)}/records?finding=${String(finding.finding)}${cursor}`;
      return request<ImpactRecords>(path, { signal });
    },
    getNextPageParam: ({ next }) => next,
  });
  const records = pages.data?.pages.flatMap((page) =>
    page.records.map((record) => ({ ...record, ownerName: page.refs[record.owner ?? ""]?.title ?? null })),
  );
  return (
    <Drawer open size={480} title={words.subject(finding)} onClose={onClose}>
      <p>
        <strong>{words.effect(finding)}</strong> <span className="quiet">{finding.message}</span>
      </p>
      {pages.isError && (
        <Alert
          type="error"
          showIcon
          title={pages.error.message}
          action={<Button onClick={() => void pages.refetch()}>{t("retry", { ns: "words" })}</Button>}
        />
      )}
      {pages.isPending && <Skeleton active title={false} />}
      {records?.length === 0 && <p className="quiet">{t("recordsGone")}</p>}
      <ul className="impact-records">
        {records?.map(({ id, form, title, stage, ownerName, value, trashed }) => (
          <li key={id}>
            {trashed ? (
              title
            ) : (
              <a
                href={`/apps/${[app, form, id].map(encodeURIComponent).join("/")}`}
                target="_blank"
                rel="noreferrer"
              >
                {title}
              </a>
            )}
            {(finding.kind === "unique" || finding.code === "impact-value-beyond") && (
              <span className="impact-value">
                {titles.before.value(form, String(finding.params["field"]), value)}
              </span>
            )}
            <small>
              {[
                stage === null ? null : titles.before.stage(form, null, stage),
                ownerName ?? t("nobody"),
                trashed ? t("inTrash") : null,
              ]
                .filter((part) => part !== null)
                .join(" · ")}
            </small>
          </li>
        ))}
      </ul>
      {pages.hasNextPage && (
        <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t("more", { ns: "words" })}
        </Button>
      )}
    </Drawer>
  );
}
