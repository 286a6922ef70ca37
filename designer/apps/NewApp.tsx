import { PlusOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Form, Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppSummary, NewApp as NewAppRequest } from "../../runtime/contract/generated/contract.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import { hereTimeZone } from "../../runtime/ui/display/here-time-zone.ts";
import { request } from "../../runtime/ui/http/request.ts";
import { sessionQuery } from "../../runtime/ui/http/session-query.ts";
import { useGo } from "../routes/place.ts";
import { appName } from "./app-name.ts";

/** Begins an app from nothing: a title is enough, its technical name follows from it. */
export function NewApp({ apps }: { apps: readonly Pick<AppSummary, "app" | "title">[] }) {
  const { t, i18n } = useTranslation(["design", "words"]);
  const taken = apps.map(({ app }) => app);
  const titles = apps.map(({ title }) => textIn(title, i18n.language).trim().toLowerCase());
  const go = useGo();
  const queryClient = useQueryClient();
  const [open, setOpen] = useState(false);
  const create = useMutation({
    mutationFn: (body: NewAppRequest) => request<AppSummary>("/apps", { method: "POST", body }),
    onSuccess: async ({ app }) => {
      await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
      setOpen(false);
      go({ app, room: "forms" });
    },
  });
  return (
    <>
      <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen(true)}>
        {t("newApp")}
      </Button>
      <Modal open={open} title={t("newApp")} footer={null} destroyOnHidden onCancel={() => setOpen(false)}>
        <Form<{ title: string }>
          layout="vertical"
          requiredMark={false}
          onFinish={({ title }) =>
            create.mutate({
              ...{ name: appName(title, taken), title: title.trim() },
              ...{ locale: i18n.language === "zh-CN" ? "zh-CN" : "en", timeZone: hereTimeZone() },
            })
          }
        >
          {create.isError && (
            <Alert type="error" showIcon title={create.error.message} className="form-alert" />
          )}
          <Form.Item
            name="title"
            label={t("newAppTitle")}
            rules={[
              { required: true, whitespace: true, message: t("newAppWanted") },
              {
                warningOnly: true,
                validator: (_rule, title: string) =>
                  titles.includes(title.trim().toLowerCase())
                    ? Promise.reject(new Error(t("newAppTwin")))
                    : Promise.resolve(),
              },
            ]}
          >
            <Input autoFocus maxLength={100} placeholder={t("newAppExample")} />
          </Form.Item>
          <p className="quiet">{t("newAppLead")}</p>
          <Button type="primary" htmlType="submit" loading={create.isPending}>
            {t("words:create")}
          </Button>
        </Form>
      </Modal>
    </>
  );
}
