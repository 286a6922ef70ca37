import { useMutation } from "@tanstack/react-query";
import { Alert, Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import type { Session, SignInRequest } from "../../contract/generated/contract.ts";
import { request } from "../http/request.ts";
import { sessionEnd } from "../http/session-end.ts";

interface SignInFormProps {
  /** Who signs in, where that is settled. */
  readonly email?: string;
  readonly onSignedIn: (session: Session) => Promise<void> | void;
}

/** E-mail and password of an account, sent to begin a session. */
export function SignInForm({ email, onSignedIn }: SignInFormProps) {
  const { t } = useTranslation("welcome");
  const signIn = useMutation({
    mutationFn: (body: SignInRequest) => request<Session>("/session", { method: "POST", body }),
    onSuccess: async (session) => {
      await onSignedIn(session);
      sessionEnd.mend();
    },
  });
  return (
    <Form<SignInRequest>
      layout="vertical"
      requiredMark={false}
      {...(email === undefined ? {} : { initialValues: { email } })}
      onFinish={(values) => signIn.mutate(values)}
    >
      {signIn.isError && <Alert type="error" showIcon title={signIn.error.message} className="form-alert" />}
      <Form.Item name="email" label={t("email")} rules={[{ required: true, message: t("required") }]}>
        <Input
          type="email"
          autoComplete="username"
          autoFocus={email === undefined}
          readOnly={email !== undefined}
        />
      </Form.Item>
      <Form.Item name="password" label={t("password")} rules={[{ required: true, message: t("required") }]}>
        <Input.Password autoComplete="current-password" autoFocus={email !== undefined} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block size="large" loading={signIn.isPending}>
        {t("signIn")}
      </Button>
    </Form>
  );
}
