let known: string | undefined;

/** The IANA time zone of this browser, asked for once: asking takes as long as showing a dozen values. */
export function hereTimeZone(): string {
  known ??= Intl.DateTimeFormat().resolvedOptions().timeZone;
  return known;
}
