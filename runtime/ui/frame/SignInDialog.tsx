import { useQueryClient, useQueryErrorResetBoundary, useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { Modal } from "antd";
import { useTranslation } from "react-i18next";
import { sessionEnd } from "../http/session-end.ts";
import { sessionQuery } from "../http/session-query.ts";
import { SignInForm } from "./SignInForm.tsx";

/** Lets the person whose session has ended sign in again over the page, which stays as it is beneath. */
export function SignInDialog() {
  const { t } = useTranslation("welcome");
  const queryClient = useQueryClient();
  const router = useRouter();
  const { reset } = useQueryErrorResetBoundary();
  const { data: session } = useSuspenseQuery(sessionQuery);
  if (session === null) return null;
  const here = location.pathname + location.search;
  return (
    <Modal
      open
      width={420}
      zIndex={1_200}
      footer={null}
      title={t("signInAgain")}
      onCancel={sessionEnd.putOff}
    >
      <p className="quiet">{t("signInAgainLead")}</p>
      <SignInForm
        email={session.user.email}
        onSignedIn={(begun) => {
          queryClient.setQueryData(sessionQuery.queryKey, begun);
          reset();
          void queryClient.invalidateQueries();
          void router.invalidate();
        }}
      />
      {/* A page of its own: nothing that one person typed is sent as another's. */}
      <p className="sign-in-other">
        <a href={`/sign-in?to=${encodeURIComponent(here)}`}>{t("signInOther")}</a>
      </p>
    </Modal>
  );
}
