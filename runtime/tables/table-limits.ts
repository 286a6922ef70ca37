/** Bounds on a table: whatever is larger is refused before it is read. */
export const tableLimits = {
  rows: 100_000,
  columns: 500,
  cells: 5_000_000,
  sheets: 50,
  /** Megabytes of XML in a workbook. */
  unpacked: 24,
  /** How many times larger than its packed form a part of a workbook may be. */
  ratio: 200,
} as const;
