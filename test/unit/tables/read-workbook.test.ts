import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { readTableFile } from "../../../runtime/tables/read-table-file.ts";

const day = { type: Date, format: "yyyy-mm-dd" } as const;
const moment = { type: Date, format: "yyyy-mm-dd hh:mm:ss" } as const;

async function workbook(): Promise<Uint8Array> {
  const rows = [
    ["name", "price", "on", "at", "paid"].map((value) => ({ value, type: String })),
    [
      { value: " '=1+1", type: String },
      { value: 12.5, type: Number },
      { value: new Date("2016-10-20T00:00:00Z"), ...day },
      { value: new Date("2016-10-20T09:30:05Z"), ...moment },
      { value: true, type: Boolean },
    ],
  ];
  return new Uint8Array(await writeXlsxFile(rows as never).toBuffer());
}

/** The workbook with one of its parts changed. */
async function changed(part: string, change: (text: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await workbook());
  const text = new TextDecoder().decode(parts[part]);
  return zipSync({ ...parts, [part]: strToU8(change(text)) });
}

async function codeOf(bytes: Uint8Array): Promise<string> {
  const read = await readTableFile("book.xlsx", bytes);
  return read.ok ? "read" : read.problem.code;
}

const sheet = "xl/worksheets/sheet1.xml";

describe("a workbook", () => {
  test("gives its texts, numbers, days and moments as they are shown", async () => {
    expect(await readTableFile("book.xlsx", await workbook())).toEqual({
      ok: true,
      tables: [
        {
          name: "book",
          header: ["name", "price", "on", "at", "paid"],
          rows: [[" '=1+1", 12.5, "2016-10-20", "2016-10-20T09:30:05", true]],
          numbers: [2],
        },
      ],
    });
  });

  test("may have sheets of titles alone for whoever asks for no rows, but no sheet with one text beside others", async () => {
    const texts = (...rows: string[][]) => rows.map((row) => row.map((value) => ({ value, type: String })));
    const read = async (sheets: readonly (readonly [string, string[][]])[], titlesAlone: boolean) => {
      const named = sheets.map(([sheet, rows]) => ({ sheet, data: texts(...rows) }));
      const bytes = new Uint8Array(await writeXlsxFile(named as never).toBuffer());
      const tables = await readTableFile("book.xlsx", bytes, { titlesAlone });
      return tables.ok ? tables.tables.map(({ name, rows }) => [name, rows.length]) : tables.problem.code;
    };
    const all: [string, string[][]][] = [
      ["deals", [["a"], ["1"]]],
      ["visits", [["on", "by"]]],
      ["note", [["Ask Ada"]]],
    ];
    expect(await read(all, true)).toEqual([
      ["deals", 1],
      ["visits", 0],
    ]);
    expect(await read(all, false)).toEqual([["deals", 1]]);
    expect(await read(all.slice(2), true)).toEqual([["book", 0]]);
    expect(await read(all.slice(2), false)).toBe("empty-table");
  });

  test("evaluates no formula: what was stored beside it counts", async () => {
    const bytes = await changed(sheet, (text) => text.replace(/<v>12.5<\/v>/, "<f>1+1</f><v>7</v>"));
    const read = await readTableFile("book.xlsx", bytes);
    expect(read.ok && read.tables[0]?.rows[0]?.[1]).toBe(7);
  });

  test("is refused where it reaches to the end of the sheet with a few bytes", async () => {
    const reach = (cell: string) =>
      changed(sheet, (text) => text.replace("</sheetData>", `${cell}</sheetData>`));
    expect(await codeOf(await reach('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'))).toBe(
      "too-many-table-rows",
    );
    expect(await codeOf(await reach('<row r="3"><c r="XFD3"><v>1</v></c></row>'))).toBe(
      "too-many-table-columns",
    );
    expect(await codeOf(await reach("<row r='3'><c a='>' x:r = 'XFD3'><v>1</v></c></row>"))).toBe(
      "too-many-table-columns",
    );
    expect(await codeOf(await reach('<row r="3"><c r="&#88;FD3"><v>1</v></c></row>'))).toBe(
      "bad-spreadsheet",
    );
    expect(await codeOf(await reach('<!-- <c " --><row r="3"><c r="XFD3"><v>1</v></c></row>'))).toBe(
      "bad-spreadsheet",
    );
  });

  test("is refused where it declares entities", async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>';
    const bytes = await changed("xl/workbook.xml", (text) => text.replace("?>", `?>${bomb}`));
    expect(await codeOf(bytes)).toBe("bad-spreadsheet");
  });

  test("is refused where it is packed too well to be honest, or is too large", async () => {
    const zeros = zipSync({ [sheet]: new Uint8Array(5_000_000) }, { level: 9 });
    expect(await codeOf(zeros)).toBe("spreadsheet-too-large");
    const large = zipSync({ [sheet]: new Uint8Array(30_000_000) }, { level: 0 });
    expect(await codeOf(large)).toBe("spreadsheet-too-large");
  });

  test("is refused where it is none", async () => {
    expect(await codeOf(strToU8("PK but no zip"))).toBe("bad-spreadsheet");
    expect(await codeOf(zipSync({ "a.txt": strToU8("x") }))).toBe("bad-spreadsheet");
    expect(await codeOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))).toBe("old-spreadsheet");
    expect(await codeOf(await changed(sheet, (text) => text.replaceAll("<row", "<row<")))).not.toBe("read");
  });
});
