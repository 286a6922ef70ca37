import { PlusOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { useTranslation } from "react-i18next";
import { useDocument, useRun } from "../draft/draft-context.ts";
import { editsBetween } from "../draft/edits/edits-between.ts";
import { useGo, useRoomPlace } from "../routes/place.ts";
import { growing, type GrowingFolder, newFile } from "./files/new-file.ts";
import { withFile } from "./files/with-file.ts";

/** Adds a file that holds the least that its noun needs, and opens it. */
export function NewFileButton() {
  const { t } = useTranslation("json");
  const { app } = useRoomPlace();
  const document = useDocument();
  const run = useRun();
  const go = useGo();
  const add = (folder: GrowingFolder) => {
    const { file, value } = newFile(document, folder, t("newTitle"));
    const added = run((draft) => ({
      label: { verb: "add", noun: "file", title: file.path },
      edits: editsBetween(draft, withFile(draft, file, value)),
    }));
    if (added) go({ app, room: "json", at: file.at });
  };
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: growing.map((key) => ({ key, label: t(`new_${key}`) })),
        onClick: ({ key }) => add(key as GrowingFolder),
      }}
    >
      <Button icon={<PlusOutlined />}>{t("newFile")}</Button>
    </Dropdown>
  );
}
