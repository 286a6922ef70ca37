import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, Form, Input, Modal } from "antd";
import { useTranslation } from "react-i18next";
import type { NewUser } from "../../contract/generated/contract.ts";
import { request } from "../../ui/http/request.ts";
import { useLocale } from "../../ui/i18n/use-locale.ts";

/** Makes an account for a colleague. */
export function AddPerson({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("members");
  const { locale } = useLocale();
  const [form] = Form.useForm<NewUser>();
  const queryClient = useQueryClient();
  const add = useMutation({
    mutationFn: (values: NewUser) => request("/users", { method: "POST", body: { ...values, locale } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ["users"] });
      onClose();
    },
  });
  const filled = { required: true, whitespace: true, message: t("required", { ns: "welcome" }) };
  return (
    <Modal
      open
      title={t("invite")}
      okText={t("invite")}
      cancelText={t("cancel", { ns: "words" })}
      okButtonProps={{ loading: add.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {add.isError && <Alert type="error" showIcon title={add.error.message} className="form-alert" />}
      <Form<NewUser>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => add.mutate(values)}
      >
        <Form.Item name="name" label={t("name")} rules={[filled]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item
          name="email"
          label={t("email")}
          validateTrigger="onBlur"
          rules={[filled, { type: "email", message: t("emailWrong", { ns: "welcome" }) }]}
        >
          <Input type="email" autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="password"
          label={t("password")}
          extra={t("passwordHelp")}
          validateTrigger="onBlur"
          rules={[filled, { min: 10, message: t("passwordShort", { ns: "welcome" }) }]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
