import { DeleteOutlined } from "@ant-design/icons";
import { Button, Segmented } from "antd";
import { useTranslation } from "react-i18next";
import type {
  FormDefinition,
  LayoutSection,
  LayoutTab,
  LayoutText,
} from "../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../runtime/core/json.ts";
import { changeItem } from "../draft/commands/change-item.ts";
import { removeItem } from "../draft/commands/remove-item.ts";
import { useRun } from "../draft/draft-context.ts";
import type { Path } from "../draft/edits/path.ts";
import type { Noun } from "../draft/step.ts";
import { useNaming } from "../naming/use-naming.ts";
import { Property } from "../properties/Property.tsx";
import { TextProperty } from "../properties/TextProperty.tsx";
import { MarkdownField } from "../texts/MarkdownField.tsx";
import { useGo, useRoomPlace } from "../routes/place.ts";
import { PartMoves } from "./PartMoves.tsx";

export interface PartPropertiesProps {
  readonly form: FormDefinition;
  readonly part: LayoutSection | LayoutTab | LayoutText;
  readonly at: Path;
}

/** What can be said of a section, a tab or a text of the layout. */
export function PartProperties({ form, part, at }: PartPropertiesProps) {
  const { t } = useTranslation(["forms", "nouns"]);
  const run = useRun();
  const go = useGo();
  const place = useRoomPlace();
  const naming = useNaming();
  const noun: Noun = "section" in part ? "section" : "tab" in part ? "tab" : "text";
  const set = (keyword: string, value: Json | undefined) =>
    run((document) => changeItem(document, noun, at, [[[keyword], value]]));
  const holdsFields = "section" in part ? part.fields.length > 0 : "tab" in part;
  return (
    <>
      <div className="properties-head">
        <h2>{t(`nouns:${noun}`)}</h2>
      </div>
      {"text" in part ? (
        <Property label={t("markdown")}>
          {(id) => (
            <MarkdownField
              key={at.join("/")}
              id={id}
              label={t("markdown")}
              maxLength={4000}
              value={part.text}
              onChange={(text) => {
                if (text !== undefined) set("text", text);
              }}
            />
          )}
        </Property>
      ) : (
        <TextProperty
          label={t("title")}
          maxLength={200}
          optional={"section" in part}
          value={part.title}
          onChange={(text) => set("title", text)}
          onLeave={() => naming(noun, at)}
        />
      )}
      {"section" in part && (
        <TextProperty
          label={t("sectionDescription")}
          maxLength={2000}
          markdown
          optional
          of={at.join("/")}
          value={part.description}
          onChange={(text) => set("description", text)}
        />
      )}
      {"section" in part && (
        <Property label={t("columnCount")}>
          {(id) => (
            <Segmented
              id={id}
              aria-label={t("columnCount")}
              value={part.columns ?? 2}
              options={[1, 2, 3, 4]}
              onChange={(columns) => set("columns", columns)}
            />
          )}
        </Property>
      )}
      <PartMoves form={form} part={part} noun={noun} at={at} />
      {holdsFields && <p className="quiet">{t("removePartHelp")}</p>}
      <Button
        danger
        icon={<DeleteOutlined />}
        onClick={() => {
          if (run((document) => removeItem(document, noun, at)))
            go({ ...place, at: ["forms", form.name] }, true);
        }}
      >
        {t("removePart")}
      </Button>
    </>
  );
}
