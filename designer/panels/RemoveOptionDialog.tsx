import { Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OptionDefinition } from "../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../runtime/core/json.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import { removeOption } from "../draft/commands/remove-option.ts";
import { useDefaultLocale, useDraftState, useRun } from "../draft/draft-context.ts";
import { heldCounts } from "../draft/mentions/held-counts.ts";
import { heldOption } from "../draft/mentions/held-option.ts";
import type { Path } from "../draft/edits/path.ts";
import { readAt } from "../draft/edits/read-at.ts";
import { InsteadSelect } from "../properties/InsteadSelect.tsx";
import { usePublishWords } from "../publish/use-publish-words.ts";
import { useRoomPlace } from "../routes/place.ts";

interface RemoveOptionDialogProps {
  readonly at: Path;
  readonly title: string;
  readonly onClose: () => void;
}

/**
 * Asks what takes the place of an option in the tests and demo records that have it. Publishing then suggests the same
 * for live records.
 */
export function RemoveOptionDialog({ at, title, onClose }: RemoveOptionDialogProps) {
  const { t, i18n } = useTranslation("forms");
  const defaultLocale = useDefaultLocale();
  const document = useDraftState(({ history }) => history.document);
  const run = useRun();
  const { choose } = usePublishWords(useRoomPlace().app);
  const [instead, setInstead] = useState<string | null>(null);
  const held = heldOption(document, at, null);
  const options = (readAt(document, at.slice(0, -1)) ?? []) as unknown as readonly OptionDefinition[];
  const others = options.filter((option) => option.const !== at.at(-1));
  const remove = () => {
    const [, form = "", , , field = "", list, option = ""] = at;
    if (run((newest: Json) => removeOption(newest, at, instead)) && list === "oneOf" && instead !== null)
      choose(`forms/${form}/fields/${field}/options/${option}`, instead);
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
      <p>{t("optionHeld", heldCounts(held))}</p>
      <InsteadSelect
        label={t("optionInstead")}
        nothing={t("optionNothing")}
        others={others.map((option) => ({
          name: option.const,
          title: textIn(option.title, i18n.language, defaultLocale),
        }))}
        value={instead}
        onChange={setInstead}
      />
      <p className="quiet">{t("optionLater")}</p>
    </Modal>
  );
}
