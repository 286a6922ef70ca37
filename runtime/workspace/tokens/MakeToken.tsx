import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Alert, Form, Input, Modal, Radio, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CreatedToken, NewToken } from "../../contract/generated/contract.ts";
import { request } from "../../ui/http/request.ts";
import { sessionQuery } from "../../ui/http/session-query.ts";
import { NewSecret } from "./NewSecret.tsx";
import { tokensQuery } from "./token-queries.ts";

const lifetimes = [7, 30, 90, 365];
const aDay = 24 * 60 * 60 * 1000;

/** Makes an API token and then shows its secret, this once. */
export function MakeToken({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation("tokens");
  const { data: session } = useSuspenseQuery(sessionQuery);
  const [now] = useState(() => Date.now());
  const [form] = Form.useForm<NewToken>();
  const queryClient = useQueryClient();
  const make = useMutation({
    mutationFn: (body: NewToken) => request<CreatedToken>("/tokens", { method: "POST", body }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: tokensQuery.queryKey }),
  });
  if (make.data !== undefined) return <NewSecret secret={make.data.secret} onClose={onClose} />;

  const scopes = (["read", "write", "admin"] as const).filter(
    (scope) => scope !== "admin" || session?.user.administrator === true,
  );
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: "medium" });
  const until = (days: number) => t("until", { date: day.format(now + days * aDay) });
  return (
    <Modal
      open
      title={t("make")}
      okText={t("create", { ns: "words" })}
      cancelText={t("cancel", { ns: "words" })}
      okButtonProps={{ loading: make.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {make.isError && <Alert type="error" showIcon title={make.error.message} className="form-alert" />}
      <Form<NewToken>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ scope: "read", days: 30 }}
        onFinish={(values) => make.mutate(values)}
      >
        <Form.Item
          name="name"
          label={t("name")}
          rules={[{ required: true, whitespace: true, message: t("nameMissing") }]}
        >
          <Input maxLength={120} placeholder={t("nameHint")} autoComplete="off" autoFocus />
        </Form.Item>
        <Form.Item name="scope" label={t("scope")}>
          <Radio.Group className="token-scopes" aria-label={t("scope")}>
            {scopes.map((scope) => (
              <Radio key={scope} value={scope}>
                <span>{t(scope)}</span>
                <span className="token-scope-help quiet">{t(`${scope}Help`)}</span>
              </Radio>
            ))}
          </Radio.Group>
        </Form.Item>
        <Form.Item name="days" label={t("lasts")}>
          <Select
            options={lifetimes.map((days) => ({
              value: days,
              label: `${t("days", { count: days })} · ${until(days)}`,
            }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
