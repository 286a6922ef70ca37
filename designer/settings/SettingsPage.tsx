import { Input } from "antd";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import type { Text } from "../../runtime/core/definition/text.ts";
import type { Json } from "../../runtime/core/json.ts";
import { locales } from "../../runtime/ui/i18n/locale.ts";
import { changeItem } from "../draft/commands/change-item.ts";
import { useDocument, useRun } from "../draft/draft-context.ts";
import { SelectProperty } from "../panels/SelectProperty.tsx";
import { IconProperty } from "../properties/IconProperty.tsx";
import { Property } from "../properties/Property.tsx";
import { TextProperty } from "../properties/TextProperty.tsx";
import { VersionProperty } from "./VersionProperty.tsx";
import { zoneChoices } from "./zone-choices.ts";
import "./settings.css";

const categories = [
  ...(["sales", "service", "projects", "people"] as const),
  ...(["finance", "operations", "education", "research"] as const),
] as const;

/** What can be said of the app as a whole: what it is called, in which language and time zone it is at home. */
export function SettingsPage() {
  const { t, i18n } = useTranslation("settings");
  const app = useDocument();
  const run = useRun();
  const zones = useMemo(() => zoneChoices(app.timeZone, i18n.language), [app.timeZone, i18n.language]);
  const set = (keyword: keyof AppDocument, value: Json | undefined) => {
    run((document) => changeItem(document, "app", [], [[[keyword], value]]));
  };
  const known = (list: readonly string[], own: string | undefined) =>
    own === undefined || list.includes(own) ? list : [own, ...list];
  const isCategory = (name: string): name is (typeof categories)[number] =>
    (categories as readonly string[]).includes(name);
  return (
    <div className="settings-room">
      <div className="settings-sheet">
        <h1>{t("title")}</h1>
        <p className="lead">{t("lead")}</p>
        <TextProperty
          label={t("name")}
          maxLength={100}
          value={app.title}
          onChange={(text: Text | undefined) => set("title", text)}
        />
        <TextProperty
          label={t("description")}
          wraps
          maxLength={1000}
          optional
          value={app.description}
          onChange={(text: Text | undefined) => set("description", text)}
        />
        <div className="property-pair">
          <IconProperty value={app.icon} onChange={(icon) => set("icon", icon)} />
          <SelectProperty
            label={t("category")}
            optional
            placeholder={t("noCategory")}
            value={app.category}
            options={known(categories, app.category).map((value) => ({
              value,
              label: isCategory(value) ? t(`category_${value}`) : value,
            }))}
            onChange={(category) => set("category", category)}
          />
        </div>
        <SelectProperty
          label={t("defaultLocale")}
          help={t("defaultLocaleHelp")}
          value={app.defaultLocale}
          options={known(Object.keys(locales), app.defaultLocale).map((value) => ({
            value,
            label: Object.hasOwn(locales, value) ? locales[value as keyof typeof locales] : value,
          }))}
          onChange={(locale) => set("defaultLocale", locale)}
        />
        <SelectProperty
          label={t("timeZone")}
          help={t("timeZoneHelp")}
          value={app.timeZone}
          options={zones}
          onChange={(zone) => set("timeZone", zone)}
        />
        <VersionProperty value={app.version} onChange={(version) => set("version", version)} />
        <Property label={t("technicalName")} help={t("technicalNameHelp")}>
          {(id) => <Input id={id} value={app.name} readOnly />}
        </Property>
      </div>
    </div>
  );
}
