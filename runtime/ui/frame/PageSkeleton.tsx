import { Skeleton } from "antd";
import { useTranslation } from "react-i18next";

interface PageSkeletonProps {
  /** The page's heading, where it is known already. */
  readonly heading?: string;
  /** It stands in a page that has its heading. */
  readonly within?: boolean;
}

/** The shape of a page while its data is on the way; it has a heading for screen readers as every page has. */
export function PageSkeleton({ heading, within = false }: PageSkeletonProps) {
  const { t } = useTranslation("words");
  return (
    <div className="page" aria-busy="true">
      {!within && <h1 className="for-readers">{heading ?? t("loading")}</h1>}
      <p className="for-readers" role="status">
        {t("loading")}
      </p>
      <div aria-hidden="true">
        <Skeleton active title={{ width: 240 }} paragraph={{ rows: 6 }} />
      </div>
    </div>
  );
}
