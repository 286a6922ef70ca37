import { DeleteOutlined } from "@ant-design/icons";
import { Button, Select } from "antd";
import { useTranslation } from "react-i18next";
import { fieldTitle } from "../../runtime/ui/display/field-title.ts";
import type { ExpectationProps } from "./expectation-props.ts";
import { useAbout } from "../../runtime/ui/i18n/use-about.ts";

type What = "visible" | "required";

/** Which fields a test expects to be shown and to be filled in. */
export function FieldExpectations({ app, form, expect, outcome, onChange }: ExpectationProps) {
  const { t, i18n } = useTranslation("tests");
  const about = useAbout();
  const { visible = {}, required = {} } = expect;
  const names = [...new Set([...Object.keys(visible), ...Object.keys(required)])];
  const title = (name: string) => fieldTitle({ app, form }, name, i18n.language);
  const put = (changes: readonly (readonly [What, string, boolean | undefined])[]) => {
    const { visible: _visible, required: _required, ...rest } = expect;
    const next = { visible: { ...visible }, required: { ...required } };
    for (const [what, name, value] of changes) {
      if (value === undefined) next[what] = without(next[what], name);
      else next[what] = { ...next[what], [name]: value };
    }
    onChange({
      ...rest,
      ...(Object.keys(next.visible).length === 0 ? {} : { visible: next.visible }),
      ...(Object.keys(next.required).length === 0 ? {} : { required: next.required }),
    });
  };
  return (
    <fieldset className="test-part">
      <legend>{t("fields")}</legend>
      {names.map((name) => {
        const now = outcome?.fields[name];
        const choice = (what: What, own: boolean | undefined) => (
          <Select<"none" | "true" | "false">
            aria-label={about(title(name), t(what === "visible" ? "isVisible" : "isRequired"))}
            value={own === undefined ? "none" : own ? "true" : "false"}
            popupMatchSelectWidth={false}
            options={(["none", "true", "false"] as const).map((value) => ({
              value,
              label: value === "none" ? t("notTested") : t(`${what}_${value}`),
            }))}
            onChange={(value) => put([[what, name, value === "none" ? undefined : value === "true"]])}
          />
        );
        return (
          <div key={name} className="test-row test-row-field">
            <strong>{title(name)}</strong>
            {choice("visible", visible[name])}
            {choice("required", required[name])}
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={t("removeField", { title: title(name) })}
              onClick={() =>
                put([
                  ["visible", name, undefined],
                  ["required", name, undefined],
                ])
              }
            />
            {now !== undefined && (
              <small className="quiet">
                {t("got", {
                  what: `${t(`visible_${now.visible ? "true" : "false"}`)} · ${t(`required_${now.required ? "true" : "false"}`)}`,
                })}
              </small>
            )}
          </div>
        );
      })}
      <Select
        aria-label={t("addField")}
        placeholder={t("addField")}
        value={null}
        showSearch={{ optionFilterProp: "label" }}
        options={[...form.fields.keys()]
          .filter((name) => !names.includes(name))
          .map((name) => ({ value: name, label: title(name) }))}
        onChange={(name: string) => put([["visible", name, outcome?.fields[name]?.visible ?? true]])}
      />
    </fieldset>
  );
}

function without(all: { readonly [field: string]: boolean }, name: string): { [field: string]: boolean } {
  return Object.fromEntries(Object.entries(all).filter(([each]) => each !== name));
}
