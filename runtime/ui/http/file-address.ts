/** Where the bytes of an uploaded file are read. */
export function fileAddress(id: string): string {
  return `/api/files/${encodeURIComponent(id)}`;
}
