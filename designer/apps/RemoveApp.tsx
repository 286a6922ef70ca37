import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, App, Button, Input, Modal } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { request } from "../../runtime/ui/http/request.ts";
import { sessionQuery } from "../../runtime/ui/http/session-query.ts";

interface RemoveAppProps {
  readonly app: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** Removes an app with all its records, once its title was typed: nothing brings it back but the export on the server. */
export function RemoveApp({ app, title, onClose }: RemoveAppProps) {
  const { t } = useTranslation(["design", "words"]);
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const id = useId();
  const [typed, setTyped] = useState("");
  const remove = useMutation({
    mutationFn: () => request(`/apps/${encodeURIComponent(app)}`, { method: "DELETE", body: { name: app } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
      void message.success(t("appRemoved", { title }));
      onClose();
    },
  });
  return (
    <Modal open title={t("removeAppTitle", { title })} footer={null} onCancel={onClose}>
      <form
        className="import-app"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() === title) remove.mutate();
        }}
      >
        {remove.isError && <Alert type="error" showIcon title={remove.error.message} />}
        <p>{t("removeAppLead")}</p>
        <label htmlFor={id}>{t("removeAppType", { title })}</label>
        <Input id={id} autoFocus value={typed} onChange={({ target }) => setTyped(target.value)} />
        <div className="choose-new">
          <Button
            danger
            type="primary"
            htmlType="submit"
            disabled={typed.trim() !== title}
            loading={remove.isPending}
          >
            {t("removeApp")}
          </Button>
          <Button onClick={onClose}>{t("words:cancel")}</Button>
        </div>
      </form>
    </Modal>
  );
}
