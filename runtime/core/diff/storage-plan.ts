/**
 * One step of preparing storage for a version. Names are those of the definition; columns, types and indexes
 * are the store's affair, which takes them from the compiled app that becomes current.
 */
export type StorageStep =
  /** A table with every field that the new version gives the form. */
  | { readonly do: "create-form"; readonly form: string }
  /** The records of a form that comes back, which were out of reach, written anew beforehand as they are now. */
  | { readonly do: "revive-form"; readonly form: string }
  /** The records stay where they are, out of reach, until a form of that name comes back. */
  | { readonly do: "retire-form"; readonly form: string }
  | { readonly do: "rename-form"; readonly from: string; readonly form: string }
  | { readonly do: "add-field"; readonly form: string; readonly field: string }
  /** The column stays, unread and unwritten; a field that comes back under the same name starts empty. */
  | { readonly do: "retire-field"; readonly form: string; readonly field: string }
  | { readonly do: "rename-field"; readonly form: string; readonly from: string; readonly field: string }
  /** A new column for a field that is stored or meant differently; values that survive the change are carried over. */
  | { readonly do: "retype-field"; readonly form: string; readonly field: string }
  /** Indexes or stages changed: brings the form's indexes and the columns that follow the stage up to date. */
  | { readonly do: "refresh-form"; readonly form: string };

/** What the store must do before records can be kept under a new version; every step only adds. */
export type StoragePlan = readonly StorageStep[];
