import { memo, useState } from "react";
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
import { RemoveOptionDialog } from "./RemoveOptionDialog.tsx";

type Options = readonly OptionDefinition[];

interface OptionRowProps {
  readonly option: OptionDefinition;
  /** The path of the field, joined by slashes. */
  readonly path: string;
  readonly index: number;
  readonly count: number;
  readonly onChange: (next: (options: Options) => Options) => void;
}

/** One option of a choice: its colour and title, its place among the others, and the way to remove it. */
export const OptionRow = memo(function OptionRow({ option, path, index, count, onChange }: OptionRowProps) {
  const { t, i18n } = useTranslation("forms");
  const defaultLocale = useDefaultLocale();
  const run = useRun();
  const draft = useDraft();
  const [removing, setRemoving] = useState(false);
  const naming = useNaming();
  const at = [...path.split("/"), "oneOf", option.const];
  const title = textIn(option.title, i18n.language, defaultLocale);
  const put = (next: OptionDefinition) => onChange((options) => options.with(index, next));
  const swap = (other: number) =>
    onChange((options) => {
      const [one, two] = [options[index], options[other]];
      return one === undefined || two === undefined ? options : options.with(index, two).with(other, one);
    });
  const remove = () => {
    const isHeld = heldOption(draft.state().history.document, at, null).length > 0;
    if (isHeld) setRemoving(true);
    else run((document) => removeOption(document, at));
  };
  return (
    <div className="option-row">
      <ColourSelect
        title={title}
        value={option["x-color"]}
        onChange={(colour) => {
          const { "x-color": _former, ...rest } = option;
          put(colour === undefined ? rest : { ...rest, "x-color": colour });
        }}
      />
      <TypedInput
        id={`${path.replaceAll("/", "-")}-option-${option.const}`}
        label={t("optionTitle", { number: String(index + 1) })}
        maxLength={200}
        value={title}
        onCommit={(text) => put({ ...option, title: textWith(option.title, i18n.language, text) })}
        onLeave={() => naming("option", at)}
      />
      <PlaceTools
        label={title}
        up={index === 0 ? null : () => swap(index - 1)}
        down={index === count - 1 ? null : () => swap(index + 1)}
        remove={count === 1 ? null : remove}
      />
      {removing && <RemoveOptionDialog at={at} title={title} onClose={() => setRemoving(false)} />}
    </div>
  );
});
