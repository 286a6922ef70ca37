import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { OptionDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import type { Json } from "../../runtime/core/json.ts";
import { removeOption } from "../draft/commands/remove-option.ts";
import { useDocument, useRun } from "../draft/draft-context.ts";
import { freshName } from "../draft/fresh-name.ts";
import { textWith } from "../draft/text-with.ts";
import { steadyKey } from "../naming/steady-key.ts";
import { useNaming } from "../naming/use-naming.ts";
import { ColourSelect } from "../properties/ColourSelect.tsx";
import { TypedInput } from "../properties/TypedInput.tsx";
import type { FieldPanelProps } from "./field-panel.ts";

/** The options of a choice: their titles and colours, in the order in which they are offered. */
export function OptionsPanel({ field, set, at }: FieldPanelProps) {
  const { t, i18n } = useTranslation("forms");
  const { defaultLocale } = useDocument();
  const run = useRun();
  const naming = useNaming();
  const options = field.oneOf ?? [];
  const write = (next: readonly OptionDefinition[]) => set("oneOf", next as unknown as Json);
  const change = (index: number, next: OptionDefinition) => write(options.with(index, next));
  const swap = (index: number, other: number) => {
    const [one, two] = [options[index], options[other]];
    if (one !== undefined && two !== undefined) write(options.with(index, two).with(other, one));
  };
  const add = () => {
    const value = freshName(
      "option",
      options.map((option) => option.const),
    );
    write([...options, { const: value, title: t("newOption") }]);
  };
  return (
    <fieldset className="property options">
      <legend>{t("options")}</legend>
      {options.map((option, index) => {
        const optionAt = [...at, "oneOf", option.const];
        const title = textIn(option.title, i18n.language, defaultLocale);
        return (
          <div key={steadyKey(optionAt)} className="option-row">
            <ColourSelect
              title={title}
              value={option["x-color"]}
              onChange={(colour) => {
                const { "x-color": _former, ...rest } = option;
                change(index, colour === undefined ? rest : { ...rest, "x-color": colour });
              }}
            />
            <TypedInput
              id={`${at.join("-")}-option-${option.const}`}
              label={t("optionTitle", { number: String(index + 1) })}
              maxLength={200}
              value={title}
              onCommit={(text) =>
                change(index, { ...option, title: textWith(option.title, i18n.language, text) })
              }
              onLeave={() => naming("option", optionAt)}
            />
            <Button
              type="text"
              size="small"
              icon={<ArrowUpOutlined />}
              disabled={index === 0}
              aria-label={`${t("moveUp")}: ${title}`}
              onClick={() => swap(index, index - 1)}
            />
            <Button
              type="text"
              size="small"
              icon={<ArrowDownOutlined />}
              disabled={index === options.length - 1}
              aria-label={`${t("moveDown")}: ${title}`}
              onClick={() => swap(index, index + 1)}
            />
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              disabled={options.length === 1}
              aria-label={`${t("remove")}: ${title}`}
              onClick={() => run((document) => removeOption(document, optionAt))}
            />
          </div>
        );
      })}
      <Button size="small" icon={<PlusOutlined />} disabled={options.length >= 500} onClick={add}>
        {t("addOption")}
      </Button>
    </fieldset>
  );
}
