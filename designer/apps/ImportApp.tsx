import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Input } from "antd";
import { useEffect, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PackageContent } from "../../runtime/contract/generated/contract.ts";
import { type Text, textIn } from "../../runtime/core/definition/text.ts";
import type { JsonObject } from "../../runtime/core/json.ts";
import { sessionQuery } from "../../runtime/ui/http/session-query.ts";
import type { DroppedFile } from "../drop/dropped-files.ts";
import { freshName } from "../draft/fresh-name.ts";
import { isShaped } from "../json/exchange/is-shaped.ts";
import { PackageDrop } from "../json/exchange/PackageDrop.tsx";
import { PackageProblems } from "../json/exchange/PackageProblems.tsx";
import { useReadPackage } from "../json/exchange/use-read-package.ts";
import { useGo } from "../routes/place.ts";
import "../json/json.css";
import { makeApp, NotPublished } from "./make-app.ts";

interface ImportAppProps {
  /** What was dropped on the page before. */
  readonly first: Promise<readonly DroppedFile[]> | null;
  readonly taken: readonly string[];
}

/** A new app from the zip or the folder of one: read, looked at, named, made. */
export function ImportApp({ first, taken }: ImportAppProps) {
  const read = useReadPackage();
  const { mutate } = read;
  useEffect(() => {
    if (first !== null) mutate(first);
  }, [first, mutate]);
  if (read.data === undefined)
    return <PackageDrop reading={read.isPending} error={read.error} onFiles={mutate} />;
  return <ReadApp read={read.data} taken={taken} onAnother={read.reset} />;
}

interface ReadAppProps {
  readonly read: PackageContent;
  readonly taken: readonly string[];
  readonly onAnother: () => void;
}

function ReadApp({ read, taken, onAnother }: ReadAppProps) {
  const { t, i18n } = useTranslation(["design", "json", "words"]);
  const id = useId();
  const go = useGo();
  const queryClient = useQueryClient();
  const { definition, problems } = read;
  const theirs = typeof definition["name"] === "string" ? definition["name"] : "app";
  const sound = isShaped(definition);
  const [title, setTitle] = useState(() =>
    sound ? textIn(definition["title"] as Text | undefined, i18n.language) : "",
  );
  const [made, setMade] = useState<string | null>(null);
  const name = made ?? freshName(theirs, taken);
  const forms = Array.isArray(definition["forms"]) ? definition["forms"].length : 0;
  const create = useMutation({
    mutationFn: async () => {
      const untouched = title === textIn(definition["title"] as Text | undefined, i18n.language);
      const named = { ...definition, name, ...(!untouched && { title: title.trim() }) } as JsonObject;
      const publish = problems.length === 0;
      try {
        await makeApp(named, { made: made !== null, publish });
      } catch (error) {
        if (error instanceof NotPublished) setMade(name);
        throw error;
      }
      return publish;
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey }),
    onSuccess: (published) => go({ app: name, room: published ? "forms" : "publish" }),
  });
  const reasons =
    create.error instanceof NotPublished
      ? create.error.reasons
      : create.error === null
        ? []
        : [create.error.message];
  return (
    <div className="import-app">
      <PackageProblems document={definition} problems={problems} sound={sound} />
      {sound && (
        <>
          <label htmlFor={id}>{t("newAppTitle")}</label>
          <Input id={id} value={title} maxLength={100} onChange={({ target }) => setTitle(target.value)} />
          <p className="quiet">
            {t("importAppFacts", { count: forms, name })}{" "}
            {t(problems.length === 0 ? "importAppPublished" : "importAppDraft")}
          </p>
        </>
      )}
      {reasons.length > 0 && (
        <Alert type="error" showIcon title={t("importAppFailed")} description={reasons.join(" ")} />
      )}
      <div className="choose-new">
        {sound && (
          <Button
            type="primary"
            disabled={title.trim() === ""}
            loading={create.isPending}
            onClick={() => create.mutate()}
          >
            {t("words:create")}
          </Button>
        )}
        <Button disabled={create.isPending} onClick={onAnother}>
          {t("json:another")}
        </Button>
      </div>
    </div>
  );
}
