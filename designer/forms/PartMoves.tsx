import { ArrowDownOutlined, ArrowUpOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type {
  FormDefinition,
  LayoutItem,
  LayoutSection,
} from "../../runtime/core/definition/generated/definition.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import type { Json } from "../../runtime/core/json.ts";
import { moveItem } from "../draft/commands/move-item.ts";
import { movePart } from "../draft/commands/move-part.ts";
import { useDocument, useRun } from "../draft/draft-context.ts";
import { entriesOf } from "../draft/edits/entries-of.ts";
import { type Path, splitPath } from "../draft/edits/path.ts";
import { readAt } from "../draft/edits/read-at.ts";
import type { Noun } from "../draft/step.ts";
import { SelectProperty } from "../panels/SelectProperty.tsx";
import { useGo, useRoomPlace } from "../routes/place.ts";

interface PartMovesProps {
  readonly form: FormDefinition;
  readonly part: LayoutItem | LayoutSection;
  readonly noun: Noun;
  readonly at: Path;
}

/** Moves a part of the layout up and down among its siblings, and a section into a tab or out of it. */
export function PartMoves({ form, part, noun, at }: PartMovesProps) {
  const { t, i18n } = useTranslation("forms");
  const run = useRun();
  const go = useGo();
  const place = useRoomPlace();
  const document = useDocument();
  const { parent, key } = splitPath(at);
  const siblings = (entriesOf(readAt(document as unknown as Json, parent)) ?? []).map(([each]) => each);
  const index = siblings.indexOf(key);
  const move = (before: string | null) => {
    run((current) => moveItem(current, noun, at, before));
  };
  const tabs = (form.layout ?? []).flatMap((item) => ("tab" in item ? [item] : []));
  const home = at[2] === "layout" && at.length > 4 ? (at[3] ?? "") : "";
  return (
    <div className="property">
      <div className="property-buttons">
        <Button
          icon={<ArrowUpOutlined />}
          disabled={index <= 0}
          onClick={() => move(siblings[index - 1] ?? null)}
        >
          {t("moveUp")}
        </Button>
        <Button
          icon={<ArrowDownOutlined />}
          disabled={index < 0 || index === siblings.length - 1}
          onClick={() => move(siblings[index + 2] ?? null)}
        >
          {t("moveDown")}
        </Button>
      </div>
      {"section" in part && tabs.length > 0 && (
        <SelectProperty
          label={t("inTab")}
          value={home}
          options={[
            { value: "", label: t("outsideTabs") },
            ...tabs.map(({ tab, title }) => ({
              value: tab,
              label: textIn(title, i18n.language, document.defaultLocale),
            })),
          ]}
          onChange={(tab = "") => {
            const target = tab === "" ? ["layout"] : ["layout", tab, "sections"];
            if (run((current) => movePart(current, form.name, noun, at, { list: target, before: null })))
              go({ ...place, at: ["forms", form.name, ...target, key] }, true);
          }}
        />
      )}
    </div>
  );
}
