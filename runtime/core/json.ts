/** Any JSON value, as it travels over HTTP and lies in records and definitions. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A JSON object with unknown keys. */
export type JsonObject = { readonly [key: string]: Json };
