import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Alert, Button, Empty, Skeleton, Table } from "antd";
import { type ReactNode, useDeferredValue, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { RecordPage, RecordRow } from "../../runtime/contract/generated/contract.ts";
import type { FormDefinition, ViewDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { Clipped } from "../../runtime/ui/display/Clipped.tsx";
import { fieldTitle } from "../../runtime/ui/display/field-title.ts";
import { HttpProblem } from "../../runtime/ui/http/http-problem.ts";
import { request } from "../../runtime/ui/http/request.ts";
import { RecordValue } from "../../runtime/ui/records/RecordValue.tsx";
import { useDraftState } from "../draft/draft-context.ts";
import { useCompiled } from "../draft/use-compiled.ts";
import { useRoomPlace } from "../routes/place.ts";
import { previewQuery } from "./preview-query.ts";

interface ViewPreviewProps {
  readonly form: FormDefinition;
  readonly view: ViewDefinition;
}

/** The first live records as a view of the draft shows them: which, in which order, with what of them. */
export function ViewPreview({ form, view }: ViewPreviewProps) {
  const { t } = useTranslation("views");
  return (
    <section className="view-preview" aria-labelledby="view-preview">
      <h2 id="view-preview">{t("preview")}</h2>
      <p className="quiet">{t(`previewLead_${view.kind}`)}</p>
      <Records form={form} view={view} />
    </section>
  );
}

function Records({ form, view }: ViewPreviewProps) {
  const { t } = useTranslation(["views", "words"]);
  const { app } = useRoomPlace();
  const base = useDraftState((state) => state.base);
  const { columns, body } = useMemo(() => previewQuery(form, view), [form, view]);
  const asked = useDeferredValue(JSON.stringify(body));
  const { data, error, isPending, isPlaceholderData, refetch } = useQuery({
    queryKey: ["view-preview", app, form.name, asked],
    enabled: base !== null,
    retry: false,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => {
      const path = `/apps/${encodeURIComponent(app)}/forms/${encodeURIComponent(form.name)}/records/query`;
      return request<RecordPage>(path, { method: "POST", body: JSON.parse(asked) as object, signal });
    },
  });
  if (base === null) return <Empty description={t("previewUnpublished")} />;
  if (error !== null) return <Failed error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Skeleton active title={false} paragraph={{ rows: 6 }} />;
  if (data.records.length === 0)
    return <Empty description={t(view.filter === undefined ? "previewEmpty" : "previewNoMatch")} />;
  const { records, total = records.length } = data;
  return (
    <div aria-busy={isPlaceholderData}>
      <p className="quiet number">{t("previewCount", { count: total, shown: records.length })}</p>
      <Rows form={form.name} columns={columns} page={data} titled={view.kind !== "list"} />
    </div>
  );
}

/** Whatever only the draft has, nobody can ask live records for: that is no fault. */
function Failed({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useTranslation(["views", "words"]);
  const status = error instanceof HttpProblem ? error.status : 0;
  if (status === 404) return <Empty description={t("previewNewForm")} />;
  if (error instanceof HttpProblem && (status === 400 || status === 422)) {
    const why = error.problems.map(({ message }) => message).join(" ");
    return <Alert type="info" showIcon title={t("previewAhead")} description={why} />;
  }
  const message = error instanceof HttpProblem ? error.message : t("words:unexpected");
  return (
    <Alert
      type="error"
      showIcon
      title={message}
      action={<Button onClick={onRetry}>{t("words:retry")}</Button>}
    />
  );
}

interface RowsProps {
  readonly form: string;
  readonly columns: readonly string[];
  readonly page: RecordPage;
  /** Whether the records' titles come first, by themselves. */
  readonly titled: boolean;
}

function Rows({ form, columns, page, titled }: RowsProps) {
  const { t, i18n } = useTranslation("views");
  const { app: appName } = useRoomPlace();
  const app = useCompiled();
  const compiled = app?.forms.get(form);
  if (app === null || compiled === undefined) return null;
  const room = { app, form: compiled };
  const [first] = columns;
  const linked = (record: RecordRow, shown: ReactNode) => (
    <a
      href={`/apps/${[appName, form, record.id].map(encodeURIComponent).join("/")}`}
      target="_blank"
      rel="noreferrer"
    >
      {shown}
    </a>
  );
  const valueOf = (name: string, record: RecordRow) => {
    const value = <RecordValue room={room} record={record} refs={page.refs} name={name} />;
    if (titled || name !== first) return value;
    return linked(
      record,
      compiled.fields.has(name) && record.data[name] !== undefined ? value : record.title,
    );
  };
  const title = {
    key: "title",
    title: t("previewRecord"),
    render: (_: unknown, record: RecordRow) => <Clipped>{linked(record, record.title)}</Clipped>,
  };
  return (
    <Table<RecordRow>
      size="small"
      rowKey="id"
      pagination={false}
      scroll={{ x: "max-content" }}
      dataSource={page.records}
      columns={[
        ...(titled ? [title] : []),
        ...columns.map((name) => ({
          key: name,
          title: fieldTitle(room, name, i18n.language),
          render: (_: unknown, record: RecordRow) => <Clipped>{valueOf(name, record)}</Clipped>,
        })),
      ]}
    />
  );
}
