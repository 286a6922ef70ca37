/** Nothing: the skeleton that the page's HTML begins with stands for as long as it is empty otherwise. */
export function StillStarting() {
  return null;
}
