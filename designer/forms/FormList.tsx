import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  DeleteOutlined,
  PlusOutlined,
  TableOutlined,
} from "@ant-design/icons";
import { App, Button, Tooltip } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { textIn } from "../../runtime/core/definition/text.ts";
import { addItem } from "../draft/commands/add-item.ts";
import { moveItem } from "../draft/commands/move-item.ts";
import { removeItem } from "../draft/commands/remove-item.ts";
import { useDocument, useRun } from "../draft/draft-context.ts";
import { freshName } from "../draft/fresh-name.ts";
import { steadyKey } from "../naming/steady-key.ts";
import { DesignLink } from "../routes/DesignLink.tsx";
import { useGo, usePlace } from "../routes/place.ts";
import { newForm } from "./new-form.ts";

const NewFormsDrop = lazy(() =>
  import("../drop/NewFormsDrop.tsx").then((module) => ({ default: module.NewFormsDrop })),
);

/** The forms of the app in their order: choose one, add, move and remove. */
export function FormList() {
  const { t, i18n } = useTranslation(["forms", "drop"]);
  /** Null until somebody wants it: what reads files loads then. */
  const [dropping, setDropping] = useState<boolean | null>(null);
  const place = usePlace();
  const go = useGo();
  const run = useRun();
  const { modal } = App.useApp();
  const { forms, defaultLocale, roles = [] } = useDocument();
  const titleOf = (form: (typeof forms)[number]) => textIn(form.title, i18n.language, defaultLocale);
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
  const remove = (form: (typeof forms)[number]) =>
    modal.confirm({
      title: t("removeForm", { title: titleOf(form) }),
      content: t("removeFormLead"),
      okText: t("remove"),
      okButtonProps: { danger: true },
      onOk: () => run((document) => removeItem(document, "form", ["forms", form.name])),
    });
  return (
    <nav className="form-list" aria-label={t("forms")}>
      <ul>
        {forms.map((form, index) => (
          <li key={steadyKey(["forms", form.name])}>
            <DesignLink
              place={{ app: place.app, room: "forms", form: form.name, at: ["forms", form.name] }}
              aria-current={form.name === place.form ? "page" : undefined}
            >
              {titleOf(form)}
            </DesignLink>
            <Tooltip title={t("moveUp")}>
              <Button
                type="text"
                size="small"
                icon={<ArrowUpOutlined />}
                aria-label={`${t("moveUp")}: ${titleOf(form)}`}
                disabled={index === 0}
                onClick={() =>
                  run((document) =>
                    moveItem(document, "form", ["forms", form.name], forms[index - 1]?.name ?? null),
                  )
                }
              />
            </Tooltip>
            <Tooltip title={t("moveDown")}>
              <Button
                type="text"
                size="small"
                icon={<ArrowDownOutlined />}
                aria-label={`${t("moveDown")}: ${titleOf(form)}`}
                disabled={index === forms.length - 1}
                onClick={() =>
                  run((document) =>
                    moveItem(document, "form", ["forms", form.name], forms[index + 2]?.name ?? null),
                  )
                }
              />
            </Tooltip>
            <Tooltip title={t("remove")}>
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                aria-label={`${t("remove")}: ${titleOf(form)}`}
                onClick={() => remove(form)}
              />
            </Tooltip>
          </li>
        ))}
      </ul>
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
