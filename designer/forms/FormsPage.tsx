import { Empty } from "antd";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useDocument } from "../draft/draft-context.ts";
import { steadyKey } from "../naming/steady-key.ts";
import { useGo, useRoomPlace } from "../routes/place.ts";
import { FormList } from "./FormList.tsx";
import { FormWorkbench } from "./FormWorkbench.tsx";
import "./forms.css";

/** The forms of the app: which there are, and the chosen one to be shaped; the first one where none is chosen. */
export function FormsPage() {
  const { t } = useTranslation(["forms", "rooms"]);
  const { forms } = useDocument();
  const { app, form: chosen } = useRoomPlace();
  const go = useGo();
  const form = forms.find(({ name }) => name === chosen);
  const first = forms[0]?.name;
  useEffect(() => {
    if (chosen === undefined && first !== undefined) go({ app, room: "forms", form: first }, true);
  }, [app, chosen, first, go]);
  return (
    <div className="forms-room">
      {form === undefined ? (
        <>
          <aside className="forms-left">
            <FormList />
          </aside>
          <div className="form-canvas">
            <h1 className="for-readers">{t("rooms:forms")}</h1>
            <Empty description={t(forms.length === 0 ? "noForms" : "choose")} />
          </div>
        </>
      ) : (
        <FormWorkbench key={steadyKey(["forms", form.name])} form={form.name} />
      )}
    </div>
  );
}
