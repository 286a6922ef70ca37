import { Empty } from "antd";
import { useTranslation } from "react-i18next";
import { useDocument } from "../draft/draft-context.ts";
import { usePlace } from "../routes/place.ts";
import { FormCanvas } from "./FormCanvas.tsx";
import { FormHead } from "./FormHead.tsx";
import { FormList } from "./FormList.tsx";
import "./forms.css";

/** The forms of the app: which there are, and what is in the chosen one. */
export function FormsPage() {
  const { t } = useTranslation("forms");
  const { forms } = useDocument();
  const { form: chosen } = usePlace();
  const form = forms.find(({ name }) => name === chosen);
  return (
    <div className="forms-room">
      <FormList />
      <div className="form-canvas">
        {form === undefined ? (
          <Empty description={t("choose")} />
        ) : (
          <>
            <FormHead form={form} />
            <FormCanvas form={form} />
          </>
        )}
      </div>
    </div>
  );
}
