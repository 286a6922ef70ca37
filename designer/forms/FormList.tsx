import { memo } from "react";
import { useTranslation } from "react-i18next";
import { FormRows } from "./FormRows.tsx";
import { NewForms } from "./NewForms.tsx";

/** The forms of the app in their order: choose one, add, move and remove. */
export const FormList = memo(function FormList() {
  const { t } = useTranslation("forms");
  return (
    <nav className="form-list" aria-label={t("forms")}>
      <FormRows />
      <NewForms />
    </nav>
  );
});
