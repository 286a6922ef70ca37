import { DownOutlined, EllipsisOutlined, HolderOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import { memo, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OptionDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import { removeOption } from "../draft/commands/remove-option.ts";
import { useDefaultLocale, useDraft, useRun } from "../draft/draft-context.ts";
import { heldOption } from "../draft/mentions/held-option.ts";
import { textWith } from "../draft/text-with.ts";
import { useNaming } from "../naming/use-naming.ts";
import { ColourSelect } from "../properties/ColourSelect.tsx";
import { PlaceTools } from "../properties/PlaceTools.tsx";
import { TypedInput } from "../properties/TypedInput.tsx";
import { mostOptions } from "./most-options.ts";
import { OptionDetails } from "./OptionDetails.tsx";
import { OptionOffer } from "./OptionOffer.tsx";
import { pastedOptions } from "./pasted-options.ts";
import { RemoveOptionDialog } from "./RemoveOptionDialog.tsx";
import { useOrderedRow } from "./use-ordered-row.ts";
import type { RowOrder } from "./use-row-order.ts";

type Options = readonly OptionDefinition[];

interface OptionRowProps {
  /** The name of the form. */
  readonly form: string;
  readonly option: OptionDefinition;
  /** The path of the field, joined by slashes. */
  readonly path: string;
  readonly index: number;
  readonly count: number;
  readonly order: RowOrder;
  readonly onChange: (next: (options: Options) => Options) => void;
}

/** One option of a choice: its colour and title, its place among the others, the way to remove it, and what is rarely said. */
export const OptionRow = memo(function OptionRow(props: OptionRowProps) {
  const { form, option, path, index, count, order, onChange } = props;
  const { t, i18n } = useTranslation("forms");
  const defaultLocale = useDefaultLocale();
  const run = useRun();
  const draft = useDraft();
  const { message } = App.useApp();
  const [removing, setRemoving] = useState(false);
  const naming = useNaming();
  const id = useId();
  const [open, setOpen] = useState(false);
  const at = [...path.split("/"), "oneOf", option.const];
  const handleOf = `[data-option="${CSS.escape(option.const)}"]`;
  const { dropRef, className, handle } = useOrderedRow(order, option.const, handleOf);
  const title = textIn(option.title, i18n.language, defaultLocale);
  const put = (next: OptionDefinition) => onChange((options) => options.with(index, next));
  const paste = (lines: readonly string[]) => {
    let left = 0;
    onChange((options) => {
      const pasted = pastedOptions(options, index, lines, i18n.language);
      left = pasted.left;
      return pasted.options;
    });
    if (left > 0)
      void message.warning({ content: t("pastedTooMany", { count: left, most: mostOptions }), duration: 15 });
  };
  const remove = () => {
    const isHeld = heldOption(draft.state().history.document, at, null).length > 0;
    if (isHeld) setRemoving(true);
    else run((document) => removeOption(document, at));
  };
  return (
    <>
      <div ref={dropRef} className={`option-row ${className}`}>
        <Button
          type="text"
          size="small"
          className="row-handle"
          icon={<HolderOutlined />}
          aria-label={t("moveOption", { title })}
          title={t("optionKeys")}
          data-option={option.const}
          {...handle}
        />
        <ColourSelect
          compact
          title={title}
          value={option["x-color"]}
          onChange={(colour) => {
            const { "x-color": _former, ...rest } = option;
            put(colour === undefined ? rest : { ...rest, "x-color": colour });
          }}
        />
        <TypedInput
          wraps
          id={`${path.replaceAll("/", "-")}-option-${option.const}`}
          label={t("optionTitle", { number: String(index + 1) })}
          maxLength={200}
          value={title}
          onCommit={(text) => put({ ...option, title: textWith(option.title, i18n.language, text) })}
          onLines={paste}
          onLeave={() => naming("option", at)}
        />
        <PlaceTools
          label={title}
          up={index === 0 ? null : () => order.step(option.const, -1)}
          down={index === count - 1 ? null : () => order.step(option.const, 1)}
          remove={count === 1 ? null : remove}
        />
        <Button
          type="text"
          size="small"
          icon={open ? <DownOutlined /> : <EllipsisOutlined />}
          aria-expanded={open}
          aria-controls={`${id}-details`}
          aria-label={t("optionMore", { title })}
          title={t("optionMoreTitle")}
          onClick={() => setOpen(!open)}
        />
      </div>
      {removing && <RemoveOptionDialog at={at} title={title} onClose={() => setRemoving(false)} />}
      {open ? (
        <div id={`${id}-details`} className="option-details">
          <OptionDetails form={form} option={option} column={at.length > 7} title={title} onChange={put} />
        </div>
      ) : (
        option["x-when"] !== undefined && <OptionOffer form={form} when={option["x-when"]} />
      )}
    </>
  );
});
