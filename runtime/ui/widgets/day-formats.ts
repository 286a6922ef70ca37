/** How a day is shown in a field (the first) and how it may be typed, as dayjs formats. */
export const dayFormats = ["YYYY-MM-DD", "YYYY-M-D", "YYYY/M/D", "YYYY.M.D", "YYYY年M月D日"];

/** The same with hours and minutes. */
export const momentFormats = dayFormats.map((format) => `${format} HH:mm`);
