import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { Link, useRouter } from "@tanstack/react-router";
import { Button, Result } from "antd";
import { useTranslation } from "react-i18next";
import { HttpProblem } from "../http/http-problem.ts";
import { isMissingPart } from "../http/is-missing-part.ts";

/** What a page shows when its data or a part of itself could not be loaded, and the way to try again. */
export function LoadFailed({ error }: { error: unknown }) {
  const { t } = useTranslation("words");
  const router = useRouter();
  const { reset } = useQueryErrorResetBoundary();
  const missing = error instanceof HttpProblem && error.status === 404;
  const old = isMissingPart(error);
  const reason = error instanceof HttpProblem ? error.message : t(old ? "partMissing" : "unexpected");
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
              // A page from before an upgrade asks for parts that are not there any more, whenever it asks.
              if (old) return location.reload();
              reset();
              void router.invalidate();
            }}
          >
            {t(old ? "reload" : "retry")}
          </Button>
        )
      }
    />
  );
}
