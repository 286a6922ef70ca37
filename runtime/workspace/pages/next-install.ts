/** The number of the next app from one template, counted from 2: the first whose name `template-number` is free. */
export function nextInstall(template: string, taken: ReadonlySet<string>): number {
  let number = 2;
  while (taken.has(`${template}-${String(number)}`)) number += 1;
  return number;
}
