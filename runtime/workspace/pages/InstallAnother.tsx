import { Alert, Checkbox, Form, Input, Modal } from "antd";
import { useTranslation } from "react-i18next";
import type { TemplateSummary } from "../../contract/generated/contract.ts";
import { textIn } from "../../core/definition/text.ts";
import { nextInstall } from "./next-install.ts";
import { useInstall } from "./use-install.ts";

interface InstallAnotherProps {
  readonly template: TemplateSummary;
  /** The names of the apps that are there. */
  readonly taken: ReadonlySet<string>;
  readonly onClose: () => void;
}

interface Wanted {
  readonly title: string;
  readonly app: string;
  readonly demo: boolean;
}

/** Installs a template once more, under a title and a name of its own by which the two are told apart. */
export function InstallAnother({ template, taken, onClose }: InstallAnotherProps) {
  const { t, i18n } = useTranslation(["welcome", "words"]);
  const [form] = Form.useForm<Wanted>();
  const install = useInstall(template);
  const title = textIn(template.title, i18n.language);
  const number = String(nextInstall(template.name, taken));
  const filled = { required: true, whitespace: true, message: t("required") };
  return (
    <Modal
      open
      title={t("another", { template: title })}
      okText={t("install")}
      cancelText={t("words:cancel")}
      okButtonProps={{ loading: install.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="quiet">{t("anotherLead")}</p>
      {install.isError && (
        <Alert type="error" showIcon title={install.error.message} className="form-alert" />
      )}
      <Form<Wanted>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ title: `${title} ${number}`, app: `${template.name}-${number}`, demo: false }}
        onFinish={(wanted) => install.mutate({ ...wanted, title: wanted.title.trim() })}
      >
        <Form.Item name="title" label={t("appTitle")} rules={[filled]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item
          name="app"
          label={t("appName")}
          extra={t("appNameHelp")}
          validateTrigger="onBlur"
          rules={[filled, { pattern: /^[a-z][a-z0-9-]*$/, message: t("appNameWrong") }]}
        >
          <Input maxLength={63} autoComplete="off" spellCheck={false} />
        </Form.Item>
        <Form.Item name="demo" valuePropName="checked" noStyle>
          <Checkbox>{t("installDemo")}</Checkbox>
        </Form.Item>
      </Form>
    </Modal>
  );
}
