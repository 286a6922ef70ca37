import { join } from "node:path";

/** Where the bytes of an uploaded file lie, below the vault's folder. Throws where `id` is no id. */
export function vaultPath(id: string): string {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(id)) throw new Error("not an id of a file");
  return join(id.slice(-2), id);
}
