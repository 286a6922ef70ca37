import { useSuspenseQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { FormServices } from "../../runtime/ui/form/form-services.ts";
import { sessionQuery } from "../../runtime/ui/http/session-query.ts";
import { randomId } from "../../runtime/ui/random-id.ts";
import { useChoosables } from "../conditions/use-choosables.ts";
import { colleague } from "./acting-as.ts";
import { mentionedIn } from "./mentioned-in.ts";
import type { TrialRoom } from "./use-trial.ts";

/** Files that were given to trials, as long as the page is open. */
const files = new Map<string, string>();

/** What the form of a trial asks for: live records and people to choose from, and files that are sent nowhere. */
export function useTrialServices({ app, form, trial, change }: TrialRoom): FormServices {
  const { t } = useTranslation("try");
  const { data: session } = useSuspenseQuery(sessionQuery);
  const { names } = trial;
  const mentioned = useMemo(
    () => mentionedIn(form, { ...trial.record.data, ...trial.typed }, (id) => Object.hasOwn(names, id)),
    [form, trial.record.data, trial.typed, names],
  );
  const live = useChoosables(app, form, mentioned);
  const me = session?.user;
  return useMemo<FormServices>(
    () => ({
      ...live,
      upload: (_, file) => {
        const id = `here-${randomId()}`;
        files.set(id, URL.createObjectURL(file));
        change((before) => ({ ...before, names: { ...before.names, [id]: file.name } }));
        const { name, type, size } = file;
        const uploadedAt = new Date().toISOString();
        return Promise.resolve({ id, name, type, size, uploadedBy: me?.id ?? "", uploadedAt });
      },
      fileAddress: (id) => files.get(id),
      title: (id) => {
        if (id === colleague) return t("colleague");
        if (id === me?.id) return me.name;
        return Object.hasOwn(names, id) ? names[id] : live.title(id);
      },
    }),
    [live, names, me, t, change],
  );
}
