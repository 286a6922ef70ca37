import { createHash } from "node:crypto";
import type { Member } from "../store/system/members.ts";

/** A number that says which people have which roles of an app: another membership has another one. */
export function membersRevision(members: readonly Member[]): number {
  const pairs = members.filter(({ kind }) => kind === "user").map(({ member, role }) => `${member} ${role}`);
  const digest = createHash("sha256").update(pairs.sort().join("\n")).digest();
  return digest.readUIntBE(0, 6);
}
