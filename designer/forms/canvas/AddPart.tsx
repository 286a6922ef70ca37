import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { addSection, addTab, addText } from "../../draft/commands/add-layout-part.ts";
import { useRun } from "../../draft/draft-context.ts";

/** Adds what a form is divided by, at its end. */
export function AddPart({ form }: { form: string }) {
  const { t } = useTranslation("forms");
  const run = useRun();
  const parts = [
    { label: t("addSection"), make: addSection, title: t("newSection") },
    { label: t("addTab"), make: addTab, title: t("newTab") },
    { label: t("addText"), make: addText, title: t("newText") },
  ];
  return (
    <div className="canvas-add">
      {parts.map(({ label, make, title }) => (
        <Button
          key={label}
          type="dashed"
          icon={<PlusOutlined />}
          onClick={() => run((document) => make(document, form, title))}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}
