import { useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { RecordView } from "../../runtime/contract/generated/contract.ts";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { request } from "../../runtime/ui/http/request.ts";
import { engineRecord } from "../../runtime/ui/records/engine-record.ts";
import { RecordPicker } from "../conditions/RecordPicker.tsx";
import { DesignLink } from "../routes/DesignLink.tsx";
import { useGo, useRoomPlace } from "../routes/place.ts";
import { useKeepTest } from "./use-keep-test.ts";

/** Makes a test of a live record as it is now; it then stands on its own. */
export function RecordTest({ app, form }: { app: CompiledApp; form: CompiledForm }) {
  const { t } = useTranslation("tests");
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const keep = useKeepTest(app, form);
  const go = useGo();
  const place = useRoomPlace();
  const id = useId();
  const record = async (chosen: string) => {
    try {
      const view = await queryClient.fetchQuery({
        queryKey: ["tried", app.name, form.name, chosen, "copied"],
        queryFn: () => request<RecordView>(`/apps/${app.name}/forms/${form.name}/records/${chosen}`),
      });
      const [role] = app.roles.keys();
      const owned = view.owner ?? "somebody";
      const name = await keep({
        title: view.title,
        record: engineRecord(view),
        actor: role === undefined ? undefined : { id: owned, roles: [role] },
        now: new Date().toISOString(),
      });
      if (name !== null) go({ app: place.app, room: "tests", form: form.name, at: ["examples", name] });
    } catch (error) {
      void message.error(
        t("loadFailed", { message: error instanceof Error ? error.message : String(error) }),
      );
    }
  };
  return (
    <div className="test-record">
      <label htmlFor={id}>{t("record")}</label>
      <RecordPicker
        id={id}
        app={app.name}
        form={form.name}
        value={null}
        title={undefined}
        onChoose={(chosen) => chosen !== null && void record(chosen)}
      />
      <DesignLink place={{ app: place.app, room: "try", form: form.name }}>{t("toTry")}</DesignLink>
      <p className="quiet">{t("recordLead")}</p>
    </div>
  );
}
