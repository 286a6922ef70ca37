import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { Link, useRouter } from "@tanstack/react-router";
import { Button, Result } from "antd";
import { useTranslation } from "react-i18next";
import { HttpProblem } from "../http/http-problem.ts";

/** What a page shows when its data could not be loaded, and the way to try again. */
export function LoadFailed({ error }: { error: unknown }) {
  const { t } = useTranslation("words");
  const router = useRouter();
  const { reset } = useQueryErrorResetBoundary();
  const missing = error instanceof HttpProblem && error.status === 404;
  const reason = error instanceof HttpProblem ? error.message : t("unexpected");
  return (
    <Result
      status={missing ? "404" : "warning"}
      title={<h1>{missing ? t("notFound") : t("loadFailed")}</h1>}
      subTitle={missing ? undefined : reason}
      extra={
        missing ? (
          <Link to="/">{t("home")}</Link>
        ) : (
          <Button
            type="primary"
            onClick={() => {
              reset();
              void router.invalidate();
            }}
          >
            {t("retry")}
          </Button>
        )
      }
    />
  );
}
