/** How far a sheet reaches, in rows and columns. */
export interface SheetRange {
  readonly rows: number;
  readonly columns: number;
}

const tag = /<(?:[\w.-]+:)?(?:c|row)(?=[\s/>])((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
const opening = /<(?:[\w.-]+:)?(?:c|row)(?=[\s/>])/g;
const place = /\s(?:[\w.-]+:)?r\s*=\s*(?:"([^"]*)"|'([^']*)')/;
const address = /^([A-Z]{0,3})([1-9]\d{0,6})$/;

/**
 * How far the cells of a sheet's XML reach, which a few bytes can put at the last row and column; null for XML that no
 * spreadsheet program writes, behind which addresses could hide.
 */
export function sheetRange(xml: string): SheetRange | null {
  if (/<!|<\?(?!xml[\s?])/.test(xml)) return null;
  let rows = 0;
  let columns = 0;
  let tags = 0;
  for (const [, attributes = ""] of xml.matchAll(tag)) {
    tags += 1;
    const [, double, single] = place.exec(attributes) ?? [];
    const at = double ?? single;
    if (at === undefined) {
      rows += 1;
      continue;
    }
    const [, letters = "", digits = ""] = address.exec(at) ?? [];
    if (digits === "") return null;
    rows = Math.max(rows, Number(digits));
    columns = Math.max(columns, columnOf(letters));
  }
  return tags === (xml.match(opening)?.length ?? 0) ? { rows, columns } : null;
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}
