import { DeleteOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { memo, useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { FieldSchema } from "../../runtime/core/definition/generated/definition.ts";
import { type Text, textIn } from "../../runtime/core/definition/text.ts";
import { kindNameOf } from "../../runtime/core/fields/kind-name-of.ts";
import type { Json } from "../../runtime/core/json.ts";
import { changeItem } from "../draft/commands/change-item.ts";
import { useDefaultLocale, useRun } from "../draft/draft-context.ts";
import { useNaming } from "../naming/use-naming.ts";
import type { FieldPanelProps } from "../panels/field-panel.ts";
import { fieldPanels } from "../panels/field-panels.ts";
import { TextProperty } from "../properties/TextProperty.tsx";
import { useGo, useRoomPlace } from "../routes/place.ts";
import { ColumnHome } from "./ColumnHome.tsx";
import { FieldDefault } from "./FieldDefault.tsx";
import { FieldMore } from "./FieldMore.tsx";
import { FieldName } from "./FieldName.tsx";
import { FieldRules } from "./FieldRules.tsx";
import { useRemoveField } from "./use-remove-field.ts";
import { useUnworded } from "./use-unworded.ts";

interface FieldPropertiesProps {
  /** The name of the form. */
  readonly form: string;
  readonly name: string;
  readonly field: FieldSchema;
  /** Where it stands, joined by slashes. */
  readonly path: string;
  /** A key that stays while it is named otherwise; parts that hold nothing of their own stay for another field. */
  readonly steady: string;
  /** A column of a table has fewer of them. */
  readonly column: boolean;
}

/** Everything that can be said of one field, in words; each part renders for what it shows alone. */
export const FieldProperties = memo(function FieldProperties(props: FieldPropertiesProps) {
  const { form, name, field, path, steady, column } = props;
  const { t, i18n } = useTranslation(["forms", "kinds"]);
  const run = useRun();
  const defaultLocale = useDefaultLocale();
  const naming = useNaming();
  const noun = column ? "column" : "field";
  const at = useMemo(() => path.split("/"), [path]);
  const setMany = useCallback<FieldPanelProps["setMany"]>(
    (values) => {
      const changes = Object.entries(values).map(([keyword, value]) => [[keyword], value] as const);
      run((document) => changeItem(document, noun, at, changes));
    },
    [run, noun, at],
  );
  const set = useCallback(
    (keyword: string, value: Json | undefined) => setMany({ [keyword]: value }),
    [setMany],
  );
  const setTitle = useCallback((text: Text | undefined) => set("title", text), [set]);
  const describe = useCallback((text: Text | undefined) => set("description", text), [set]);
  const leaveTitle = useCallback(() => naming(noun, at), [naming, noun, at]);
  const kind = kindNameOf(field);
  const title = textIn(field.title ?? name, i18n.language, defaultLocale);
  const panel = { form, name, field: useUnworded(field), at, set, setMany };
  return (
    <>
      {column && <ColumnHome form={form} at={at} />}
      <div className="properties-head">
        <h2>{title}</h2>
        <span className="quiet">{kind === undefined ? "" : t(`kinds:${kind}`)}</span>
      </div>
      <TextProperty
        label={t("title")}
        maxLength={200}
        of={steady}
        value={field.title ?? name}
        onChange={setTitle}
        onLeave={leaveTitle}
      />
      <TextProperty
        label={t("description")}
        wraps
        maxLength={500}
        optional
        of={steady}
        value={field.description}
        onChange={describe}
      />
      <KindPanels key={`${steady}/kind`} {...panel} />
      <FieldDefault
        {...{ form, name, field: panel.field, at, setMany }}
        title={title}
        table={column ? path.split("/")[4] : undefined}
      />
      <FieldRules {...panel} steady={steady} column={column} />
      <FieldMore
        key={`${steady}/more`}
        {...panel}
        placeholder={field["x-placeholder"]}
        help={field["x-help"]}
        column={column}
      />
      <FieldName key={`${steady}/name/${name}`} name={name} at={at} column={column} />
      <RemoveField form={form} at={at} column={column} />
    </>
  );
});

const KindPanels = memo(function KindPanels(props: FieldPanelProps) {
  const kind = kindNameOf(props.field);
  if (kind === undefined) return null;
  return fieldPanels[kind].map((Panel, index) => <Panel key={String(index)} {...props} />);
});

const RemoveField = memo(function RemoveField({ form, at, column }: RemoveFieldProps) {
  const { t } = useTranslation("forms");
  const removeField = useRemoveField();
  const go = useGo();
  const { app } = useRoomPlace();
  const remove = () =>
    removeField(column ? "column" : "field", at, () =>
      go({ app, room: "forms", form, at: column ? at.slice(0, 5) : ["forms", form] }, true),
    );
  return (
    <Button danger icon={<DeleteOutlined />} onClick={remove}>
      {t(column ? "removeColumn" : "removeField")}
    </Button>
  );
});

type RemoveFieldProps = Pick<FieldPanelProps, "form" | "at"> & { readonly column: boolean };
