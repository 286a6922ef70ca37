import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useCallback, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { textIn } from "../../runtime/core/definition/text.ts";
import type { OptionDefinition } from "../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../runtime/core/json.ts";
import { DragNews } from "../carry/DragNews.tsx";
import { changeItem } from "../draft/commands/change-item.ts";
import { moveItem } from "../draft/commands/move-item.ts";
import { useDefaultLocale, useRun } from "../draft/draft-context.ts";
import { freshName } from "../draft/fresh-name.ts";
import { readAt } from "../draft/edits/read-at.ts";
import { steadyKey } from "../naming/steady-key.ts";
import { Fold } from "../properties/Fold.tsx";
import type { FieldPanelProps } from "./field-panel.ts";
import { mostOptions } from "./most-options.ts";
import { OptionRow } from "./OptionRow.tsx";
import { OptionsCascade } from "./OptionsCascade.tsx";
import { useRowOrder } from "./use-row-order.ts";

/** Rows that are drawn at first; some lists have hundreds. */
const atFirst = 50;

/** The options of a choice: their titles and colours, in the order in which they are offered. */
export function OptionsPanel({ form, name, field, at }: FieldPanelProps) {
  const { t, i18n } = useTranslation("forms");
  const defaultLocale = useDefaultLocale();
  const options = field.oneOf ?? [];
  const depending = options.filter((option) => option["x-when"] !== undefined).length;
  const run = useRun();
  const id = useId();
  const full = options.length >= mostOptions;
  const [all, showAll] = useState(options.length <= atFirst);
  const path = at.join("/");
  // Rows render for their own option alone; what they change is the newest list.
  const change = useCallback(
    (next: (options: readonly OptionDefinition[]) => readonly OptionDefinition[]) => {
      const owner = path.split("/");
      run((document) => {
        const newest = (readAt(document, [...owner, "oneOf"]) ??
          []) as unknown as readonly OptionDefinition[];
        const noun = owner.length > 5 ? "column" : "field";
        return changeItem(document, noun, owner, [[["oneOf"], next(newest) as unknown as Json]]);
      });
    },
    [run, path],
  );
  const titled = options.map((option) => ({
    id: option.const,
    title: textIn(option.title, i18n.language, defaultLocale),
  }));
  const { news, order } = useRowOrder(`${path}/oneOf`, titled, (constant, before) =>
    run((document) => moveItem(document, "option", [...at, "oneOf", constant], before)),
  );
  const add = () => {
    const value = freshName(
      "option",
      options.map((option) => option.const),
    );
    change((former) => [...former, { const: value, title: t("newOption") }]);
    showAll(true);
  };
  return (
    <fieldset className="property options">
      <legend>{t("options")}</legend>
      <DragNews news={news} />
      {(all ? options : options.slice(0, atFirst)).map((option, index) => (
        <OptionRow
          key={steadyKey([...at, "oneOf", option.const])}
          form={form}
          option={option}
          path={path}
          index={index}
          count={options.length}
          order={order}
          onChange={change}
        />
      ))}
      {!all && options.length > atFirst && (
        <Button size="small" type="link" onClick={() => showAll(true)}>
          {t("allOptions", { count: options.length })}
        </Button>
      )}
      <Button
        size="small"
        icon={<PlusOutlined />}
        disabled={full}
        aria-describedby={full ? `${id}-full` : undefined}
        onClick={add}
      >
        {t("addOption")}
      </Button>
      {full && (
        <p id={`${id}-full`} className="quiet">
          {t("optionsFull", { most: mostOptions })}
        </p>
      )}
      {at.length === 5 && (
        <Fold
          title={t("cascade")}
          note={depending === 0 ? undefined : t("cascadeCount", { count: depending })}
        >
          <OptionsCascade form={form} name={name} options={options} onChange={change} />
        </Fold>
      )}
    </fieldset>
  );
}
