/** Comes to life with its parts. */
export function FormPage() {
  return null;
}
