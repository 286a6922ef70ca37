import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { useTranslation } from "react-i18next";
import { textIn } from "../../runtime/core/definition/text.ts";
import type { FieldKindName } from "../../runtime/core/fields/field-kind-name.ts";
import { kindNameOf } from "../../runtime/core/fields/kind-name-of.ts";
import type { Json } from "../../runtime/core/json.ts";
import { addItem } from "../draft/commands/add-item.ts";
import { removeItem } from "../draft/commands/remove-item.ts";
import { useDefaultLocale, useRun } from "../draft/draft-context.ts";
import { freshName } from "../draft/fresh-name.ts";
import { newField } from "../forms/palette/new-field.ts";
import { useGo, usePlace } from "../routes/place.ts";
import type { FieldPanelProps } from "./field-panel.ts";

const kinds = [
  "text",
  "long-text",
  "integer",
  "number",
  "money",
  "percent",
  "boolean",
  "date",
  "choice",
] as const satisfies readonly FieldKindName[];

/** The columns of a table: add one, open one to change it, remove one. */
export function ColumnsPanel({ field, at }: FieldPanelProps) {
  const { t, i18n } = useTranslation(["forms", "kinds"]);
  const run = useRun();
  const go = useGo();
  const place = usePlace();
  const defaultLocale = useDefaultLocale();
  const columns = Object.entries(field.items?.properties ?? {});
  const path = [...at, "items", "properties"];
  const add = (kind: (typeof kinds)[number]) => {
    const name = freshName("column", Object.keys(field.items?.properties ?? {}));
    const schema = newField(kind, t(`kinds:${kind}`), { form: "", via: null }) as unknown as Json;
    if (run((document) => addItem(document, "column", [...path, name], schema)))
      go({ ...place, at: [...path, name] }, true);
  };
  return (
    <fieldset className="property">
      <legend>{t("columns")}</legend>
      <ul className="column-list">
        {columns.map(([name, column]) => {
          const title = textIn(column.title ?? name, i18n.language, defaultLocale);
          return (
            <li key={name}>
              <Button type="text" onClick={() => go({ ...place, at: [...path, name] }, true)}>
                {title} <span className="quiet">{t(`kinds:${kindNameOf(column) ?? "text"}`)}</span>
              </Button>
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                disabled={columns.length === 1}
                aria-label={`${t("remove")}: ${title}`}
                onClick={() => run((document) => removeItem(document, "column", [...path, name]))}
              />
            </li>
          );
        })}
      </ul>
      <Dropdown
        trigger={["click"]}
        menu={{
          items: kinds.map((kind) => ({ key: kind, label: t(`kinds:${kind}`) })),
          onClick: ({ key }) => add(key as (typeof kinds)[number]),
        }}
      >
        <Button size="small" icon={<PlusOutlined />}>
          {t("addColumn")}
        </Button>
      </Dropdown>
    </fieldset>
  );
}
