import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { SignInForm } from "../../ui/frame/SignInForm.tsx";
import { usePageTitle } from "../../ui/frame/use-page-title.ts";
import { Doorway } from "../shell/Doorway.tsx";
import { sessionQuery } from "../../ui/http/session-query.ts";

/** Where somebody with an account comes in. */
export function SignInPage() {
  const { t } = useTranslation("welcome");
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const router = useRouter();
  const { to } = useSearch({ from: "/sign-in" });
  usePageTitle(t("signIn"), "Pipewright");
  return (
    <Doorway title={t("signIn")} lead={t("signInLead")}>
      <SignInForm
        onSignedIn={async (session) => {
          queryClient.setQueryData(sessionQuery.queryKey, session);
          const inside = to?.startsWith("/") === true && !to.startsWith("//");
          // The designer is a page of its own.
          if (inside && to.startsWith("/designer")) location.assign(to);
          else if (inside) router.history.push(to);
          else await navigate({ to: "/" });
        }}
      />
    </Doorway>
  );
}
