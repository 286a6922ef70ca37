import { Modal, Select } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OptionDefinition } from "../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../runtime/core/json.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import { removeOption } from "../draft/commands/remove-option.ts";
import { useDefaultLocale, useDraftState, useRun } from "../draft/draft-context.ts";
import { heldOption } from "../draft/mentions/held-option.ts";
import type { Path } from "../draft/path.ts";
import { readAt } from "../draft/read-at.ts";
import { usePublishWords } from "../publish/use-publish-words.ts";
import { usePlace } from "../routes/place.ts";

interface RemoveOptionDialogProps {
  readonly at: Path;
  readonly title: string;
  readonly onClose: () => void;
}

const nothing = "-";

/**
 * Asks what takes the place of an option in the tests and demo records that have it. Publishing then suggests the same
 * for live records.
 */
export function RemoveOptionDialog({ at, title, onClose }: RemoveOptionDialogProps) {
  const { t, i18n } = useTranslation("forms");
  const id = useId();
  const defaultLocale = useDefaultLocale();
  const document = useDraftState(({ history }) => history.document);
  const run = useRun();
  const { choose } = usePublishWords(usePlace().app);
  const [instead, setInstead] = useState(nothing);
  const held = heldOption(document, at, null);
  const tests = new Set(held.filter((one) => one.at[0] === "examples").map((one) => one.at[1])).size;
  const options = (readAt(document, at.slice(0, -1)) ?? []) as unknown as readonly OptionDefinition[];
  const others = options.filter((option) => option.const !== at.at(-1));
  const remove = () => {
    const chosen = instead === nothing ? null : instead.slice(1);
    const [, form = "", , , field = "", list, option = ""] = at;
    if (run((newest: Json) => removeOption(newest, at, chosen)) && list === "oneOf" && chosen !== null)
      choose(`forms/${form}/fields/${field}/options/${option}`, chosen);
    onClose();
  };
  return (
    <Modal
      open
      title={t("removeOption", { title })}
      okText={t("removeOptionNow")}
      onOk={remove}
      onCancel={onClose}
    >
      <p>{t("optionHeld", { tests: String(tests), samples: String(samplesIn(held)) })}</p>
      <label htmlFor={id}>{t("optionInstead")}</label>
      <Select
        id={id}
        className="option-instead"
        value={instead}
        onChange={setInstead}
        options={[
          { value: nothing, label: t("optionNothing") },
          ...others.map((option) => {
            return { value: `=${option.const}`, label: textIn(option.title, i18n.language, defaultLocale) };
          }),
        ]}
      />
      <p className="quiet">{t("optionLater")}</p>
    </Modal>
  );
}

const samplesIn = (held: readonly { readonly at: Path }[]): number =>
  held.filter(({ at }) => at[0] === "demo").length;
