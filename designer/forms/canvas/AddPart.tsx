import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { formOf } from "../../draft/form-of.ts";
import { addSection, addTab, addText } from "../../draft/commands/add-layout-part.ts";
import { useDraft, useRun } from "../../draft/draft-context.ts";
import { layoutParts } from "../layout/part-places.ts";
import { useCanvas } from "./canvas-context.ts";

/** Adds what a form is divided by, at its end, and selects it. */
export function AddPart({ form }: { form: string }) {
  const { t } = useTranslation("forms");
  const run = useRun();
  const draft = useDraft();
  const canvas = useCanvas();
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
          // The palette has a kind of field that is called “Text” as well.
          aria-label={t("addPart", { part: label })}
          onClick={() => {
            if (!run((document) => make(document, form, title))) return;
            const added = layoutParts(formOf(draft.state().history.document, form))[0]?.at(-1);
            if (added !== undefined) canvas.select(added.id.split("/"));
          }}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}
