/** Copies a text and says whether that went well: without https there is no clipboard to write to, only the older way. */
export async function copyText(text: string): Promise<boolean> {
  const { clipboard } = navigator as { readonly clipboard?: Clipboard };
  if (clipboard !== undefined) {
    const written = clipboard.writeText(text);
    const copied = await written.then(
      () => true,
      () => false,
    );
    if (copied) return true;
  }
  const before = document.activeElement;
  const box = document.createElement("textarea");
  box.value = text;
  box.className = "for-readers";
  document.body.append(box);
  box.select();
  // oxlint-disable-next-line typescript/no-deprecated -- all that a page without https has
  const copied = document.execCommand("copy");
  box.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}
