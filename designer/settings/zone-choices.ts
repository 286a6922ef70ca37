interface ZoneChoice {
  readonly value: string;
  readonly label: string;
}

/** The time zones that there are, each with how far it is from Greenwich now, and the one that is chosen whatever it is. */
export function zoneChoices(chosen: string, locale: string): readonly ZoneChoice[] {
  const zones = [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone"), chosen])];
  return zones.toSorted().map((value) => ({ value, label: `${value}${offsetOf(value, locale)}` }));
}

function offsetOf(timeZone: string, locale: string): string {
  try {
    const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: "longOffset" }).formatToParts();
    return ` (${parts.find(({ type }) => type === "timeZoneName")?.value ?? ""})`;
  } catch {
    // What is no zone is told by the review; here it stays as it was written.
    return "";
  }
}
