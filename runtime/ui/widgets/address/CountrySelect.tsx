import { Select } from "antd";
import { useMemo } from "react";
import { countryCodes } from "../../../core/fields/address/country-codes.ts";
import { countryName } from "../../../core/fields/address/country-name.ts";
import { foldText } from "../../../core/fields/fold.ts";
import { useClearing } from "../use-clearing.tsx";
import { useWords } from "../../i18n/use-words.ts";

interface CountrySelectProps {
  readonly id: string;
  readonly code: string | null;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  readonly onChange: (code: string) => void;
}

/** The country of an address, found by its name in the reader's language or by its two letters. */
export function CountrySelect({ id, code, invalid, describedBy, onChange }: CountrySelectProps) {
  const { t, language } = useWords("form");
  const clearing = useClearing(t("country"));
  const options = useMemo(() => {
    const named = [...countryCodes].map((value) => ({ value, label: countryName(value, language) }));
    return named.sort((a, b) => a.label.localeCompare(b.label, language));
  }, [language]);
  return (
    <div className="address-part address-country">
      <label htmlFor={id}>{t("country")}</label>
      <Select<string>
        id={id}
        value={code}
        options={options}
        allowClear={clearing}
        showSearch={{
          filterOption: (text, option) =>
            foldText(String(option?.label)).includes(foldText(text)) ||
            option?.value === text.trim().toUpperCase(),
        }}
        notFoundContent={t("nothingFound")}
        status={invalid ? "error" : ""}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        onChange={(next: string | undefined) => onChange(next ?? "")}
      />
    </div>
  );
}
