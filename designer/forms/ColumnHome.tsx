import { LeftOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { FieldSchema } from "../../runtime/core/definition/generated/definition.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import { useDefaultLocale, useDraftState } from "../draft/draft-context.ts";
import type { Path } from "../draft/edits/path.ts";
import { readAt } from "../draft/edits/read-at.ts";
import { useGo, useRoomPlace } from "../routes/place.ts";

/** The way from a column back to the table that has it. */
export const ColumnHome = memo(function ColumnHome({ form, at }: { form: string; at: Path }) {
  const { i18n } = useTranslation();
  const defaultLocale = useDefaultLocale();
  const go = useGo();
  const { app } = useRoomPlace();
  const table = at.slice(0, 5);
  const title = useDraftState(({ history }) => {
    const field = readAt(history.document, table) as unknown as FieldSchema | undefined;
    return textIn(field?.title ?? table.at(-1), i18n.language, defaultLocale);
  });
  return (
    <Button
      type="link"
      size="small"
      className="column-home"
      icon={<LeftOutlined />}
      onClick={() => go({ app, room: "forms", form, at: table }, true)}
    >
      {title}
    </Button>
  );
});
