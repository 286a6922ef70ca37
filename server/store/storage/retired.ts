/** What `record_table.retired` says of a table: in use, out of reach, being prepared, or left to be dropped. */
export const retired = { no: 0, kept: 1, preparing: 2, leftover: 3 } as const;
