import { Segmented } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Locale, locales } from "../../ui/i18n/locale.ts";
import { useLocale } from "../../ui/i18n/use-locale.ts";

/** The calm frame of the pages before one is signed in, with the choice of language. */
export function Doorway({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const { t } = useTranslation("shell");
  const { locale, setLocale } = useLocale();
  return (
    <main className="doorway">
      <div className="doorway-card">
        <div className="doorway-top">
          <span className="brand">
            <span className="brand-mark" aria-hidden="true" />
            Pipewright
          </span>
          <Segmented<Locale>
            size="small"
            aria-label={t("language")}
            value={locale}
            onChange={setLocale}
            options={Object.entries(locales).map(([value, label]) => ({ value: value as Locale, label }))}
          />
        </div>
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
        {children}
      </div>
    </main>
  );
}
