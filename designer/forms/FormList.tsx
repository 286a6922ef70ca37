import { PlusOutlined, TableOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { addItem } from "../draft/commands/add-item.ts";
import { useDocument, useRun } from "../draft/draft-context.ts";
import { freshName } from "../draft/fresh-name.ts";
import { useGo, usePlace } from "../routes/place.ts";
import { FormRows } from "./FormRows.tsx";
import { newForm } from "./new-form.ts";

const NewFormsDrop = lazy(() =>
  import("../drop/NewFormsDrop.tsx").then((module) => ({ default: module.NewFormsDrop })),
);

/** The forms of the app in their order: choose one, add, move and remove. */
export function FormList() {
  const { t } = useTranslation(["forms", "drop"]);
  /** Null until somebody wants it: what reads files loads then. */
  const [dropping, setDropping] = useState<boolean | null>(null);
  const place = usePlace();
  const go = useGo();
  const run = useRun();
  const { forms, roles = [] } = useDocument();
  const add = () => {
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
      go({ app: place.app, room: "forms", form: name, at: ["forms", name] });
  };
  return (
    <nav className="form-list" aria-label={t("forms")}>
      <FormRows />
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
    </nav>
  );
}
