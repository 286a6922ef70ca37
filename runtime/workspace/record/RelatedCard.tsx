import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Skeleton } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordPage, RecordView } from "../../contract/generated/contract.ts";
import { type IncomingReference, incomingReferences } from "../../core/compile/incoming-references.ts";
import { type Text, textIn } from "../../core/definition/text.ts";
import { Moment } from "../../ui/display/Moment.tsx";
import { request } from "../../ui/http/request.ts";
import { formKey, formPath } from "../records/record-queries.ts";
import type { Room } from "../records/use-room.ts";
import { NewRecordDrawer } from "./NewRecordDrawer.tsx";

/** Records of other forms that refer to this one, the newest first, and a way to add one. */
export function RelatedCard({ room, record }: { room: Room; record: RecordView }) {
  const { t } = useTranslation("record");
  const relations = incomingReferences(room.app, room.form.name).filter(
    ({ form, table }) => table === null && room.view.forms[form.name]?.read === true,
  );
  if (relations.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t("related")}</h2>
      {relations.map((relation) => (
        <RelatedList
          key={`${relation.form.name}.${relation.field.name}`}
          room={room}
          record={record}
          relation={relation}
          isOneOfSeveral={relations.filter(({ form }) => form === relation.form).length > 1}
        />
      ))}
    </section>
  );
}

interface RelatedListProps {
  readonly room: Room;
  readonly record: RecordView;
  readonly relation: IncomingReference;
  /** The form refers here in other fields, too: only the field's title tells them apart. */
  readonly isOneOfSeveral: boolean;
}

function RelatedList({ room, record, relation, isOneOfSeveral }: RelatedListProps) {
  const { t, i18n } = useTranslation("record");
  const [adding, setAdding] = useState(false);
  const { form, field } = relation;
  const many = field.kind.name === "references";
  const isThis = { const: record.id };
  const filter = JSON.stringify({ properties: { [field.name]: many ? { contains: isThis } : isThis } });
  const search = new URLSearchParams({ filter, sort: "-_createdAt", limit: "5", count: "exact" });
  const { data } = useQuery({
    queryKey: [...formKey(room.view.app, form.name), "related", field.name, record.id],
    queryFn: ({ signal }) =>
      request<RecordPage>(`${formPath(room.view.app, form.name)}/records?${search.toString()}`, { signal }),
  });
  const rights = room.view.forms[form.name];
  const words = (text: Text | undefined) => textIn(text, i18n.language, room.app.defaultLocale);
  const title = words(form.definition.title);
  const via = isOneOfSeveral ? words(field.title) : "";
  return (
    <div className="related">
      <div className="panel-head">
        <h3>
          <Link to="/apps/$app/$form" params={{ app: room.view.app, form: form.name }} search={{ filter }}>
            {via === "" ? title : `${title} · ${via}`}
          </Link>{" "}
          <span className="quiet number">{data?.total}</span>
        </h3>
        {rights?.create === true && record.deletedAt === undefined && (
          <Button
            type="text"
            size="small"
            icon={<PlusOutlined />}
            aria-label={t("newTitle", { form: title })}
            onClick={() => setAdding(true)}
          />
        )}
      </div>
      {data === undefined && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      <ul className="related-list">
        {data?.records.map((each) => (
          <li key={each.id}>
            <Link
              to="/apps/$app/$form/$record"
              params={{ app: room.view.app, form: form.name, record: each.id }}
              title={each.title}
            >
              {each.title}
            </Link>
            <span className="quiet">
              <Moment at={each.createdAt} />
            </span>
          </li>
        ))}
      </ul>
      {adding && rights !== undefined && (
        <NewRecordDrawer
          room={{ ...room, form, rights }}
          preset={{ [field.name]: many ? [record.id] : record.id }}
          presetTitles={{ [record.id]: { form: room.form.name, title: record.title } }}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  );
}
