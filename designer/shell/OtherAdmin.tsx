import { Tooltip } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { PersonMark } from "../../runtime/ui/display/PersonMark.tsx";
import { useDraftState } from "../draft/draft-context.ts";

/** Whoever changed the draft longer ago than this is no company any more, in milliseconds. */
const recently = 10 * 60_000;

/** Who else has changed the draft within the last minutes; nothing where one is alone with it. */
export function OtherAdmin() {
  const { t } = useTranslation("design");
  const other = useDraftState((state) => state.other);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, [other]);
  if (other === null || now - other.at > recently) return null;
  const minutes = Math.max(0, Math.floor((now - other.at) / 60_000));
  const words = t("otherAdmin", { name: other.name, count: minutes });
  return (
    <Tooltip title={words}>
      <span role="img" aria-label={words} className="other-admin">
        <PersonMark name={other.name} size={24} />
      </span>
    </Tooltip>
  );
}
