import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import appSchema from "../../runtime/core/definition/schema/app.schema.json" with { type: "json" };
import { Property } from "../properties/Property.tsx";

const form = new RegExp(appSchema.properties.version.pattern);

interface VersionPropertyProps {
  readonly value: string;
  readonly onChange: (version: string) => void;
}

/** The version of the definition; it counts once it is one. */
export function VersionProperty({ value, onChange }: VersionPropertyProps) {
  const { t } = useTranslation("settings");
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && !form.test(typed);
  return (
    <Property label={t("version")} help={t(isWrong ? "versionForm" : "versionHelp")}>
      {(id) => (
        <Input
          id={id}
          value={typed ?? value}
          maxLength={60}
          {...(isWrong ? { status: "error" as const, "aria-invalid": true } : {})}
          onChange={({ target }) => {
            setTyped(target.value);
            if (form.test(target.value)) onChange(target.value);
          }}
          onBlur={() => setTyped(null)}
        />
      )}
    </Property>
  );
}
