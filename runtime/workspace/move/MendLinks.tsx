import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { textIn } from "../../core/definition/text.ts";
import type { Room } from "../records/use-room.ts";
import { mendOf } from "./mend-of.ts";
import { retriedImport } from "../../ui/http/retried-import.ts";

const NewRecordDrawer = lazy(() =>
  retriedImport(() => import("../record/NewRecordDrawer.tsx")).then((room) => ({
    default: room.NewRecordDrawer,
  })),
);

interface MendLinksProps {
  readonly room: Room;
  readonly record: { readonly id: string; readonly title: string };
  /** The fields that decide what is missing. */
  readonly fields: readonly string[];
  readonly onFill: ((field: string) => void) | undefined;
}

/** The ways to mend what is missing: to the field, or, for a roll-up, to the records that it sums up. */
export function MendLinks({ room, record, fields, onFill }: MendLinksProps) {
  const { t, i18n } = useTranslation("move");
  const [adding, setAdding] = useState(false);
  const mend = mendOf(room, fields);
  if (mend === null) return null;
  if (mend.by === "field") {
    if (onFill === undefined) return null;
    return (
      <button type="button" className="text-link" onClick={() => onFill(mend.field)}>
        {t("fillIn")}
      </button>
    );
  }
  const { form, rights, via } = mend;
  const title = textIn(form.definition.title, i18n.language, room.app.defaultLocale);
  const filter = JSON.stringify({ allOf: [{ properties: { [via]: { const: record.id } } }] });
  return (
    <>
      {rights.create && (
        <button type="button" className="text-link" onClick={() => setAdding(true)}>
          {t("addOther", { form: title })}
        </button>
      )}
      <Link
        to="/apps/$app/$form"
        params={{ app: room.view.app, form: form.name }}
        search={{ filter, ...(form.views.some(({ name }) => name === "all") ? { view: "all" } : {}) }}
      >
        {t("showOthers")}
      </Link>
      {adding && (
        <Suspense>
          <NewRecordDrawer
            room={{ ...room, form, rights }}
            preset={{ [via]: record.id }}
            presetTitles={{ [record.id]: { form: room.form.name, title: record.title } }}
            onClose={() => setAdding(false)}
          />
        </Suspense>
      )}
    </>
  );
}
