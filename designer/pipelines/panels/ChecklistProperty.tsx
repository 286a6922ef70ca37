import { PlusOutlined } from "@ant-design/icons";
import { Button, Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import type { ChecklistItem } from "../../../runtime/core/definition/generated/definition.ts";
import { freshName } from "../../draft/fresh-name.ts";
import type { Path } from "../../draft/edits/path.ts";
import { steadyKey } from "../../naming/steady-key.ts";
import { useNaming } from "../../naming/use-naming.ts";
import { TextField } from "../../texts/TextField.tsx";
import { ItemTools } from "./ItemTools.tsx";

interface ChecklistPropertyProps {
  /** Where the list stands in the document. */
  readonly at: Path;
  readonly items: readonly ChecklistItem[];
  readonly onChange: (items: readonly ChecklistItem[]) => void;
}

/** What there is to tick off in a stage, in its order; what must be ticked off holds the record there. */
export function ChecklistProperty({ at, items, onChange }: ChecklistPropertyProps) {
  const { t } = useTranslation("pipelines");
  const naming = useNaming();
  const add = () => {
    const name = freshName(
      "item",
      items.map((item) => item.name),
    );
    onChange([...items, { name, title: t("newItem") }]);
  };
  return (
    <fieldset className="property">
      <legend>{t("checklist")}</legend>
      {items.map((item, index) => {
        const { required: _former, ...rest } = item;
        const label = t("checklistItem", { number: index + 1 });
        return (
          <div key={steadyKey([...at, item.name])} className="list-card" role="group" aria-label={label}>
            <TextField
              label={label}
              value={item.title}
              onChange={(title) => {
                if (title !== undefined) onChange(items.with(index, { ...item, title }));
              }}
              onLeave={() => naming("checklist", [...at, item.name])}
            />
            <div className="list-card-line">
              <Checkbox
                checked={item.required === true}
                onChange={({ target }) =>
                  onChange(items.with(index, target.checked ? { ...rest, required: true } : rest))
                }
              >
                {t("mustTick")}
              </Checkbox>
              <ItemTools items={items} index={index} label={label} onChange={onChange} />
            </div>
          </div>
        );
      })}
      <Button size="small" icon={<PlusOutlined />} disabled={items.length >= 100} onClick={add}>
        {t("addItem")}
      </Button>
    </fieldset>
  );
}
