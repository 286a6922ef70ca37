import { PlusOutlined } from "@ant-design/icons";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, App, Button, Empty, Skeleton } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TokenView } from "../../contract/generated/contract.ts";
import { usePageTitle } from "../../ui/frame/use-page-title.ts";
import { request } from "../../ui/http/request.ts";
import { BarSlot } from "../shell/BarSlot.tsx";
import { MakeToken } from "./MakeToken.tsx";
import { TokenRow } from "./TokenRow.tsx";
import { tokensQuery } from "./token-queries.ts";

/** My personal API tokens: make one, see when each was used, end one. */
export function TokensPage() {
  const { t } = useTranslation("tokens");
  const { message, modal } = App.useApp();
  const queryClient = useQueryClient();
  const [making, setMaking] = useState(false);
  const tokens = useQuery(tokensQuery);
  const revoke = useMutation({
    mutationFn: ({ id }: TokenView) => request(`/tokens/${id}`, { method: "DELETE" }),
    onSuccess: (_, { name }) => void message.success(t("revoked", { name })),
    onError: (error) => void message.error(error.message),
    onSettled: () => queryClient.invalidateQueries({ queryKey: tokensQuery.queryKey }),
  });
  const ask = (token: TokenView) =>
    modal.confirm({
      title: t("revokeSure", { name: token.name }),
      okText: t("revoke"),
      okButtonProps: { danger: true },
      cancelText: t("cancel", { ns: "words" }),
      onOk: () => revoke.mutateAsync(token),
    });
  usePageTitle(t("title"), "Pipewright");
  return (
    <div className="page tokens">
      <BarSlot slot="page-actions">
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setMaking(true)}>
          {t("make")}
        </Button>
      </BarSlot>
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead")}</p>
      {tokens.isPending && <Skeleton active title={false} />}
      {tokens.isError && (
        <Alert
          type="error"
          showIcon
          title={tokens.error.message}
          action={<Button onClick={() => void tokens.refetch()}>{t("retry", { ns: "words" })}</Button>}
        />
      )}
      {tokens.data?.tokens.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("none")} />
      )}
      {tokens.data !== undefined && tokens.data.tokens.length > 0 && (
        <ul className="token-list">
          {tokens.data.tokens.map((token) => (
            <TokenRow key={token.id} token={token} onRevoke={() => ask(token)} />
          ))}
        </ul>
      )}
      {making && <MakeToken onClose={() => setMaking(false)} />}
    </div>
  );
}
