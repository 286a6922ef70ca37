/** Comes to life with its parts. */
export function RecordPage() {
  return null;
}
