/** A duration that is a whole number of days, weeks counting as seven of them; undefined for any other. */
export function daysOf(limit: string | undefined): number | undefined {
  const [whole, weeks = "0", days = "0"] = /^P(?:(\d{1,5})W)?(?:(\d{1,5})D)?$/.exec(limit ?? "") ?? [];
  return whole === undefined || whole === "P" ? undefined : Number(weeks) * 7 + Number(days);
}

/** So many days as an ISO 8601 duration. */
export function limitOf(days: number): string {
  return `P${String(days)}D`;
}
