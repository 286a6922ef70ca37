import { Alert, Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import type { AccessDefinition, FormDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import { narrowsRecords } from "../../runtime/core/insight/narrows-records.ts";
import type { Json } from "../../runtime/core/json.ts";
import { addItem } from "../draft/commands/add-item.ts";
import { useDocument, useRun } from "../draft/draft-context.ts";
import { entriesOf } from "../draft/edits/entries-of.ts";
import { accessRights } from "./access-rights.ts";
import { AccessEntry } from "./AccessEntry.tsx";
import { useAbout } from "../../runtime/ui/i18n/use-about.ts";

/** What each role may do with a form's records, and with which of them. */
export function FormAccess({ form }: { form: FormDefinition }) {
  const { t, i18n } = useTranslation("access");
  const about = useAbout();
  const run = useRun();
  const { roles = [], defaultLocale } = useDocument();
  const list = ["forms", form.name, "access"];
  const entries = (entriesOf(form.access as unknown as Json) ?? []) as unknown as readonly (readonly [
    string,
    AccessDefinition,
  ])[];
  const titleOf = (role: string) =>
    textIn(roles.find(({ name }) => name === role)?.title ?? role, i18n.language, defaultLocale);
  const without = roles.filter(({ name }) => entries.every(([, { role }]) => role !== name));
  const grant = (role: string, right: (typeof accessRights)[number]) => {
    const can = right === "read" ? ["read"] : ["read", right];
    run((document) => addItem(document, "access", [...list, role], { role, can, records: "all" }));
  };

  return (
    <>
      {entries.some(([, entry]) => narrowsRecords(entry)) && (
        <Alert className="access-warning" type="warning" showIcon title={t("unappliedLead")} />
      )}
      <div className="access-scroll edge-shaded">
        <table className="access-table">
          <thead>
            <tr>
              <th scope="col">{t("role")}</th>
              {accessRights.map((right) => (
                <th key={right} scope="col">
                  {t(`can_${right}`)}
                </th>
              ))}
              <th scope="col">{t("records")}</th>
              <th scope="col">{t("fields")}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map(([key, entry]) => (
              <AccessEntry
                key={key}
                form={form}
                entry={entry}
                at={[...list, key]}
                title={titleOf(entry.role)}
              />
            ))}
            {without.map(({ name }) => (
              <tr key={`without ${name}`}>
                <th scope="row">{titleOf(name)}</th>
                {accessRights.map((right) => (
                  <td key={right}>
                    <Checkbox
                      checked={false}
                      aria-label={about(titleOf(name), t(`can_${right}`))}
                      onChange={() => grant(name, right)}
                    />
                  </td>
                ))}
                <td className="quiet">{t("none")}</td>
                <td />
              </tr>
            ))}
          </tbody>
        </table>
        {entries.length === 0 && <p className="quiet">{t("administratorsOnly")}</p>}
      </div>
    </>
  );
}
