/** How ids of live records look; a test may speak of any others, which are their own names. */
export function isLiveId(id: string): boolean {
  return /^[0-9a-z]{26}$/.test(id);
}
