import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TokenView } from "../../contract/generated/contract.ts";
import { Moment } from "../../ui/display/Moment.tsx";

/** One API token: what it is for, how far it reaches, until when, and when it was last used. */
export function TokenRow({ token, onRevoke }: { token: TokenView; onRevoke: () => void }) {
  const { t } = useTranslation("tokens");
  const { name, scope, ending, expiresAt, lastUsedAt } = token;
  const [now] = useState(() => Date.now());
  const expired = Date.parse(expiresAt) <= now;
  return (
    <li className="token-row">
      <div className="token-who">
        <span className="token-name">
          <strong>{name}</strong>
          <span className="chip">{t(scope)}</span>
        </span>
        <span className="quiet">
          {t("endsWith")} <code>{ending}</code>
        </span>
      </div>
      <div>
        <div className={expired ? "token-expired" : "quiet"}>{t(expired ? "expired" : "expires")}</div>
        <Moment at={expiresAt} />
      </div>
      <div>
        <div className="quiet">{t("lastUsed")}</div>
        {lastUsedAt === null ? t("neverUsed") : <Moment at={lastUsedAt} />}
      </div>
      <Button aria-label={t("revokeNamed", { name })} onClick={onRevoke}>
        {t("revoke")}
      </Button>
    </li>
  );
}
