import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { Alert, Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import type { Session, SignInRequest } from "../../contract/generated/contract.ts";
import { request } from "../../ui/http/request.ts";
import { Doorway } from "../shell/Doorway.tsx";
import { sessionQuery } from "../../ui/http/session-query.ts";

/** Where somebody with an account comes in. */
export function SignInPage() {
  const { t } = useTranslation("welcome");
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const router = useRouter();
  const { to } = useSearch({ from: "/sign-in" });
  const signIn = useMutation({
    mutationFn: (body: SignInRequest) => request<Session>("/session", { method: "POST", body }),
    onSuccess: async (session) => {
      queryClient.setQueryData(sessionQuery.queryKey, session);
      const inside = to?.startsWith("/") === true && !to.startsWith("//");
      // The designer is a page of its own.
      if (inside && to.startsWith("/designer")) location.assign(to);
      else if (inside) router.history.push(to);
      else await navigate({ to: "/" });
    },
  });
  return (
    <Doorway title={t("signIn")} lead={t("signInLead")}>
      <Form<SignInRequest>
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => signIn.mutate(values)}
      >
        {signIn.isError && (
          <Alert type="error" showIcon title={signIn.error.message} className="form-alert" />
        )}
        <Form.Item name="email" label={t("email")} rules={[{ required: true, message: t("required") }]}>
          <Input type="email" autoComplete="username" autoFocus />
        </Form.Item>
        <Form.Item name="password" label={t("password")} rules={[{ required: true, message: t("required") }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block size="large" loading={signIn.isPending}>
          {t("signIn")}
        </Button>
      </Form>
    </Doorway>
  );
}
