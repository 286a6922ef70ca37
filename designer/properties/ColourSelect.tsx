import { Select } from "antd";
import { useTranslation } from "react-i18next";
import type { OptionDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { useClearing } from "../../runtime/ui/widgets/use-clearing.tsx";

const colours = [
  "gray",
  "red",
  "volcano",
  "orange",
  "gold",
  "yellow",
  "lime",
  "green",
  "cyan",
  "blue",
  "geekblue",
  "purple",
  "magenta",
] as const satisfies readonly OptionDefinition["x-color"][];

type Colour = (typeof colours)[number];

interface ColourSelectProps {
  /** Of what it is the colour. */
  readonly title: string;
  readonly value: Colour | undefined;
  readonly onChange: (colour: Colour | undefined) => void;
  /** Only a dot of the colour, where there is little room. */
  readonly compact?: boolean;
}

/** One of the colours of the language, or none. */
export function ColourSelect({ title, value, onChange, compact = false }: ColourSelectProps) {
  const { t } = useTranslation("forms");
  const clearing = useClearing(t("colourOf", { title }));
  const none = { value: "", label: <span className="quiet">{t("colourNone")}</span> };
  return (
    <Select<Colour | "" | null>
      aria-label={t("colourOf", { title })}
      value={value ?? (compact ? "" : null)}
      placeholder="–"
      popupMatchSelectWidth={false}
      {...(compact
        ? {
            className: "colour-compact",
            suffixIcon: null,
            labelRender: ({ value: shown }) => <span className={`chip chip-${String(shown)}`}>A</span>,
          }
        : { allowClear: clearing })}
      options={[
        ...(compact ? [none] : []),
        ...colours.map((colour) => ({
          value: colour,
          label: <span className={`chip chip-${colour}`}>{t(`colour_${colour}`)}</span>,
        })),
      ]}
      onChange={(colour: Colour | "" | null | undefined) =>
        onChange(colour === "" ? undefined : (colour ?? undefined))
      }
    />
  );
}
