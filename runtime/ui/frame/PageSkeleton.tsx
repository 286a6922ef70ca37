import { Skeleton } from "antd";
import { useTranslation } from "react-i18next";

/** The shape of a page while its data is on the way. */
export function PageSkeleton() {
  const { t } = useTranslation("words");
  return (
    <div className="page" aria-busy="true">
      <p className="for-readers" role="status">
        {t("loading")}
      </p>
      <div aria-hidden="true">
        <Skeleton active title={{ width: 240 }} paragraph={{ rows: 6 }} />
      </div>
    </div>
  );
}
