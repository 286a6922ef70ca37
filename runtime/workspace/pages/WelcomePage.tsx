import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Alert, Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import type { Session, SetupRequest } from "../../contract/generated/contract.ts";
import { usePageTitle } from "../../ui/frame/use-page-title.ts";
import { request } from "../../ui/http/request.ts";
import { useLocale } from "../../ui/i18n/use-locale.ts";
import { Doorway } from "../shell/Doorway.tsx";
import { sessionQuery, setupQuery } from "../../ui/http/session-query.ts";

/** The first page of a fresh installation: the first account is made here. */
export function WelcomePage() {
  const { t } = useTranslation("welcome");
  const { locale } = useLocale();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const setup = useMutation({
    mutationFn: (values: SetupRequest) =>
      request<Session>("/setup", { method: "POST", body: { ...values, token: values.token.trim(), locale } }),
    onSuccess: async (session) => {
      queryClient.setQueryData(setupQuery.queryKey, { needed: false });
      queryClient.setQueryData(sessionQuery.queryKey, session);
      await navigate({ to: "/templates" });
    },
  });
  const filled = { required: true, whitespace: true, message: t("required") };
  const token = new URLSearchParams(location.search).get("token");
  usePageTitle(t("title"));
  return (
    <Doorway title={t("title")} lead={t("lead")}>
      <Form<SetupRequest>
        layout="vertical"
        requiredMark={false}
        initialValues={token === null ? {} : { token }}
        onFinish={(values) => setup.mutate(values)}
      >
        {setup.isError && <Alert type="error" showIcon title={setup.error.message} className="form-alert" />}
        <Form.Item name="token" label={t("token")} extra={t("tokenHelp")} rules={[filled]}>
          <Input autoComplete="off" autoFocus />
        </Form.Item>
        <Form.Item name="name" label={t("name")} rules={[filled]}>
          <Input autoComplete="name" maxLength={100} />
        </Form.Item>
        <Form.Item
          name="email"
          label={t("email")}
          validateTrigger="onBlur"
          rules={[filled, { type: "email", message: t("emailWrong") }]}
        >
          <Input type="email" autoComplete="username" />
        </Form.Item>
        <Form.Item
          name="password"
          label={t("password")}
          extra={t("passwordHelp")}
          validateTrigger="onBlur"
          rules={[filled, { min: 10, message: t("passwordShort") }]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block size="large" loading={setup.isPending}>
          {t("createAccount")}
        </Button>
      </Form>
    </Doorway>
  );
}
