import { hash, verify } from "@node-rs/argon2";

let decoy: Promise<string> | undefined;

/** What is stored of a password: argon2id with its salt and costs. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/** Whether a password is the right one; takes as long where there is no such account (null). */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hash("nobody has this password");
  const right = await verify(stored ?? (await decoy), password);
  return right && stored !== null;
}
