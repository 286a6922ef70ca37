import { PlusOutlined, TableOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { lazy, memo, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import { addItem } from "../draft/commands/add-item.ts";
import { useDraft, useRun } from "../draft/draft-context.ts";
import { freshName } from "../draft/fresh-name.ts";
import { useGo, useRoomPlace } from "../routes/place.ts";
import { newForm } from "./new-form.ts";

const NewFormsDrop = lazy(() =>
  import("../drop/NewFormsDrop.tsx").then((module) => ({ default: module.NewFormsDrop })),
);

/** The ways to another form: an empty one, or one made of dropped files. */
export const NewForms = memo(function NewForms() {
  const { t } = useTranslation(["forms", "drop"]);
  /** Null until somebody wants it: what reads files loads then. */
  const [dropping, setDropping] = useState<boolean | null>(null);
  const { app } = useRoomPlace();
  const go = useGo();
  const run = useRun();
  const draft = useDraft();
  const add = () => {
    const { forms, roles = [] } = draft.state().history.document as unknown as AppDocument;
    const name = freshName(
      "form",
      forms.map((form) => form.name),
    );
    const form = newForm(
      name,
      t("newForm"),
      roles.map((role) => role.name),
    );
    if (run((document) => addItem(document, "form", ["forms", name], form)))
      go({ app, room: "forms", form: name, at: ["forms", name] });
  };
  return (
    <>
      <div className="form-list-new">
        <Button icon={<PlusOutlined />} onClick={add}>
          {t("addForm")}
        </Button>
        <Button icon={<TableOutlined />} onClick={() => setDropping(true)}>
          {t("drop:newForms")}
        </Button>
      </div>
      {dropping !== null && (
        <Suspense>
          <NewFormsDrop open={dropping} onClose={() => setDropping(false)} />
        </Suspense>
      )}
    </>
  );
});
