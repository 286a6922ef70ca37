import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { Button, Result } from "antd";
import { useTranslation } from "react-i18next";
import { HttpProblem } from "../http/http-problem.ts";
import { isMissingPart } from "../http/is-missing-part.ts";
import { NotFound } from "./NotFound.tsx";
import { usePageTitle } from "./use-page-title.ts";

/** What a page shows when its data or a part of itself could not be loaded: the way to try again, or home. */
export function LoadFailed({ error }: { error: unknown }) {
  const missing = error instanceof HttpProblem && error.status === 404;
  return missing ? <NotFound /> : <Failed error={error} />;
}

function Failed({ error }: { error: unknown }) {
  const { t } = useTranslation("words");
  const router = useRouter();
  const { reset } = useQueryErrorResetBoundary();
  const old = isMissingPart(error);
  usePageTitle(t("loadFailed"), "Pipewright");
  return (
    <Result
      status="warning"
      title={<h1>{t("loadFailed")}</h1>}
      subTitle={error instanceof HttpProblem ? error.message : t(old ? "partMissing" : "unexpected")}
      extra={
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
      }
    />
  );
}
