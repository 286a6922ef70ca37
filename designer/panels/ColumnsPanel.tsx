import { PlusOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { useTranslation } from "react-i18next";
import { columnKinds } from "../../runtime/core/check/column-rules.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import type { FieldKindName } from "../../runtime/core/fields/field-kind-name.ts";
import { kindNameOf } from "../../runtime/core/fields/kind-name-of.ts";
import type { Json } from "../../runtime/core/json.ts";
import { DragNews } from "../carry/DragNews.tsx";
import { addItem } from "../draft/commands/add-item.ts";
import { moveItem } from "../draft/commands/move-item.ts";
import { useDefaultLocale, useDocument, useRun } from "../draft/draft-context.ts";
import { freshName } from "../draft/fresh-name.ts";
import { kindGroups } from "../forms/palette/kind-groups.ts";
import { newField } from "../forms/palette/new-field.ts";
import { useRemoveField } from "../forms/use-remove-field.ts";
import { useGo, useRoomPlace } from "../routes/place.ts";
import { ColumnRow } from "./ColumnRow.tsx";
import type { FieldPanelProps } from "./field-panel.ts";
import { useRowOrder } from "./use-row-order.ts";

/** The columns of a table: add one of any kind that fits into a row, open one to change it, move it, remove it. */
export function ColumnsPanel({ field, at }: FieldPanelProps) {
  const { t, i18n } = useTranslation(["forms", "kinds"]);
  const run = useRun();
  const removeField = useRemoveField();
  const go = useGo();
  const place = useRoomPlace();
  const defaultLocale = useDefaultLocale();
  const { forms } = useDocument();
  const path = [...at, "items", "properties"];
  const columns = Object.entries(field.items?.properties ?? {}).map(([name, column]) => ({
    id: name,
    title: textIn(column.title ?? name, i18n.language, defaultLocale),
    kind: kindNameOf(column) ?? "text",
  }));
  const { news, order } = useRowOrder(path.join("/"), columns, (name, before) =>
    run((document) => moveItem(document, "column", [...path, name], before)),
  );
  const open = (name: string) => go({ ...place, at: [...path, name] }, true);
  const add = (kind: FieldKindName) => {
    const name = freshName("column", Object.keys(field.items?.properties ?? {}));
    const target = { form: forms[0]?.name ?? "", via: null };
    const schema = newField(kind, t(`kinds:${kind}`), target) as unknown as Json;
    if (run((document) => addItem(document, "column", [...path, name], schema))) open(name);
  };
  const groups = kindGroups().flatMap(([group, kinds]) => {
    const fitting = kinds.filter((kind) => columnKinds.includes(kind));
    const children = fitting.map((kind) => ({ key: kind, label: t(`kinds:${kind}`) }));
    return fitting.length === 0
      ? []
      : [{ key: group, type: "group" as const, label: t(`group_${group}`), children }];
  });
  return (
    <fieldset className="property">
      <legend>{t("columns")}</legend>
      <DragNews news={news} />
      <ul className="column-list">
        {columns.map(({ id, title, kind }, index) => (
          <ColumnRow
            key={id}
            name={id}
            title={title}
            kind={t(`kinds:${kind}`)}
            index={index}
            count={columns.length}
            order={order}
            onOpen={() => open(id)}
            onRemove={() => removeField("column", [...path, id])}
          />
        ))}
      </ul>
      <Dropdown
        trigger={["click"]}
        menu={{
          className: "column-kinds",
          items: groups,
          onClick: ({ key }) => add(key as FieldKindName),
        }}
      >
        <Button size="small" icon={<PlusOutlined />}>
          {t("addColumn")}
        </Button>
      </Dropdown>
    </fieldset>
  );
}
