import { DeleteOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { FieldSchema, FormDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import { kindNameOf } from "../../runtime/core/fields/kind-name-of.ts";
import type { Json } from "../../runtime/core/json.ts";
import { changeItem } from "../draft/commands/change-item.ts";
import { removeItem } from "../draft/commands/remove-item.ts";
import { useDefaultLocale, useRun } from "../draft/draft-context.ts";
import type { Path } from "../draft/path.ts";
import { useNaming } from "../naming/use-naming.ts";
import type { FieldPanelProps } from "../panels/field-panel.ts";
import { fieldPanels } from "../panels/field-panels.ts";
import { TextProperty } from "../properties/TextProperty.tsx";
import { useGo, usePlace } from "../routes/place.ts";
import { FieldDefault } from "./FieldDefault.tsx";
import { FieldName } from "./FieldName.tsx";
import { FieldRules } from "./FieldRules.tsx";

interface FieldPropertiesProps {
  readonly form: FormDefinition;
  readonly name: string;
  readonly field: FieldSchema;
  readonly at: Path;
  /** A column of a table has fewer of them. */
  readonly column: boolean;
}

/** Everything that can be said of one field, in words. */
export function FieldProperties({ form, name, field, at, column }: FieldPropertiesProps) {
  const { t, i18n } = useTranslation(["forms", "kinds"]);
  const run = useRun();
  const go = useGo();
  const place = usePlace();
  const defaultLocale = useDefaultLocale();
  const naming = useNaming();
  const noun = column ? "column" : "field";
  const path = at.join("/");
  const setMany = useCallback<FieldPanelProps["setMany"]>(
    (values) => {
      const changes = Object.entries(values).map(([keyword, value]) => [[keyword], value] as const);
      run((document) => changeItem(document, noun, path.split("/"), changes));
    },
    [run, noun, path],
  );
  const set = useCallback(
    (keyword: string, value: Json | undefined) => setMany({ [keyword]: value }),
    [setMany],
  );
  const kind = kindNameOf(field);
  const title = textIn(field.title ?? name, i18n.language, defaultLocale);
  const remove = () => {
    if (run((document) => removeItem(document, noun, at)))
      go({ ...place, at: column ? at.slice(0, 5) : ["forms", form.name] }, true);
  };
  return (
    <>
      <header className="properties-head">
        <h2>{title}</h2>
        <span className="quiet">{kind === undefined ? "" : t(`kinds:${kind}`)}</span>
      </header>
      <TextProperty
        label={t("title")}
        maxLength={200}
        value={field.title ?? name}
        onChange={(text) => set("title", text)}
        onLeave={() => naming(noun, at)}
      />
      <TextProperty
        label={t("description")}
        maxLength={500}
        optional
        value={field.description}
        onChange={(text) => set("description", text)}
      />
      {kind !== undefined &&
        fieldPanels[kind].map((Panel, index) => (
          <Panel key={String(index)} {...{ form, name, field, at, set, setMany }} />
        ))}
      {!column && <FieldDefault {...{ form, name, field, setMany }} />}
      <FieldRules {...{ form, name, field, at, set, setMany }} column={column} />
      {!column && <FieldName key={`${path}/name`} form={form} name={name} at={at} />}
      <Button danger icon={<DeleteOutlined />} onClick={remove}>
        {t(column ? "removeColumn" : "removeField")}
      </Button>
    </>
  );
}
