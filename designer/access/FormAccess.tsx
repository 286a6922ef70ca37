import { Checkbox, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { AccessDefinition, FormDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import type { Json } from "../../runtime/core/json.ts";
import { addItem } from "../draft/commands/add-item.ts";
import { changeItem } from "../draft/commands/change-item.ts";
import { removeItem } from "../draft/commands/remove-item.ts";
import { useDocument, useRun } from "../draft/draft-context.ts";
import { entriesOf } from "../draft/entries-of.ts";
import { FieldRights } from "./FieldRights.tsx";

const rights = ["read", "create", "update", "delete", "assign", "import", "export", "overrideGates"] as const;
const scopes = ["own", "team", "team-and-below", "all"] as const;

/** What each role may do with a form's records, and with which of them. */
export function FormAccess({ form }: { form: FormDefinition }) {
  const { t, i18n } = useTranslation("access");
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

  const set = (key: string, keyword: string, value: Json) =>
    run((document) => changeItem(document, "access", [...list, key], [[[keyword], value]]));
  const toggle = (key: string, can: AccessDefinition["can"], right: (typeof rights)[number]) => {
    const next = rights.filter((each) => (each === right ? !can.includes(each) : can.includes(each)));
    if (next.length === 0) run((document) => removeItem(document, "access", [...list, key]));
    else set(key, "can", next);
  };
  const grant = (role: string, right: (typeof rights)[number]) => {
    const can = right === "read" ? ["read"] : ["read", right];
    run((document) => addItem(document, "access", [...list, role], { role, can, records: "all" }));
  };

  return (
    <div className="access-scroll">
      <table className="access-table">
        <thead>
          <tr>
            <th scope="col">{t("role")}</th>
            {rights.map((right) => (
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
            <tr key={key}>
              <th scope="row">{titleOf(entry.role)}</th>
              {rights.map((right) => (
                <td key={right}>
                  <Checkbox
                    checked={entry.can.includes(right)}
                    aria-label={`${titleOf(entry.role)}: ${t(`can_${right}`)}`}
                    onChange={() => toggle(key, entry.can, right)}
                  />
                </td>
              ))}
              <td>
                <Select
                  aria-label={`${titleOf(entry.role)}: ${t("records")}`}
                  value={typeof entry.records === "string" ? entry.records : "rule"}
                  popupMatchSelectWidth={false}
                  options={[
                    ...scopes.map((value) => ({ value: value as string, label: t(`records_${value}`) })),
                    ...(typeof entry.records === "string"
                      ? []
                      : [{ value: "rule", label: t("records_rule") }]),
                  ]}
                  onChange={(value: string) => {
                    if (value !== "rule") set(key, "records", value);
                  }}
                />
              </td>
              <td>
                <FieldRights form={form} entry={entry} at={[...list, key]} title={titleOf(entry.role)} />
              </td>
            </tr>
          ))}
          {without.map(({ name }) => (
            <tr key={`without ${name}`}>
              <th scope="row">{titleOf(name)}</th>
              {rights.map((right) => (
                <td key={right}>
                  <Checkbox
                    checked={false}
                    aria-label={`${titleOf(name)}: ${t(`can_${right}`)}`}
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
  );
}
