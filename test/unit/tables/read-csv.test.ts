import { describe, expect, test } from "vitest";
import { readTableFile } from "../../../runtime/tables/read-table-file.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

async function read(bytes: Uint8Array, name = "people.csv") {
  const tables = await readTableFile(name, bytes);
  return tables.ok ? tables.tables[0] : tables.problem;
}

describe("text in rows and columns", () => {
  test("is read with commas, semicolons and tabs, and quotes around what holds them", async () => {
    for (const mark of [",", ";", "\t"]) {
      const text =
        ["name", "note"].join(mark) +
        "\n" +
        [`"Smith${mark} John"`, '"said ""hi""\nand left"'].join(mark) +
        "\n";
      expect(await read(utf8(text))).toEqual({
        name: "people",
        header: ["name", "note"],
        rows: [[`Smith${mark} John`, 'said "hi"\nand left']],
        numbers: [2],
      });
    }
  });

  test("may say its delimiter in a line before everything else", async () => {
    expect(await read(utf8("sep=;\r\na;b\r\n1,5;2\r\n"))).toMatchObject({
      header: ["a", "b"],
      rows: [["1,5", "2"]],
    });
  });

  test("is understood in the encodings of Chinese and Western systems", async () => {
    const gbk = Uint8Array.from([
      0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0x61, 0x0a, 0xbb, 0xaa, 0xce, 0xaa, 0x2c, 0x31, 0x0a,
    ]);
    const chinese = { header: ["名称", "a"], rows: [["华为", "1"]] };
    expect(await read(gbk)).toMatchObject(chinese);
    expect(await read(utf8("\ufeff名称,a\n华为,1\n"))).toMatchObject(chinese);
    const units = Uint16Array.from("名称,a\n华为,1\n", (one) => one.charCodeAt(0));
    const little = new Uint8Array(units.buffer);
    const big = little.map((_, at) => little[at ^ 1] ?? 0);
    expect(await read(Uint8Array.from([0xff, 0xfe, ...little]))).toMatchObject(chinese);
    expect(await read(Uint8Array.from([0xfe, 0xff, ...big]))).toMatchObject(chinese);
    const plain = Uint16Array.from("name,a\nHua,1\n", (one) => one.charCodeAt(0));
    expect(await read(new Uint8Array(plain.buffer))).toMatchObject({ header: ["name", "a"] });
    const western = Uint8Array.from([...utf8("caf"), 0xe9, ...utf8(",a\n1,2\n")]);
    expect(await read(western)).toMatchObject({ header: ["café", "a"] });
  });

  test("leaves out blank rows, counts them, and takes the row below a heading for the titles", async () => {
    const text = "Our list\n\na,b,c\n1,2,3\n,,\n4,5\n";
    expect(await read(utf8(text))).toEqual({
      name: "people",
      header: ["a", "b", "c"],
      rows: [
        ["1", "2", "3"],
        ["4", "5", null],
      ],
      numbers: [4, 6],
    });
  });

  test.each([
    ["nothing", "", "empty-table"],
    ["titles alone", "a,b\n", "empty-table"],
    ["a quote that never ends", 'a,b\n1,"2\n3,4\n', "unclosed-quote"],
    ["a line of nothing but commas", `a\n${",".repeat(30_000)}\n`, "too-many-table-columns"],
    [
      "more columns than a form has fields",
      `${Array.from({ length: 501 }, (_, at) => `c${String(at)}`).join(",")}\n${"1,".repeat(500)}1\n`,
      "too-many-table-columns",
    ],
    ["more rows than are taken at once", `a\n${"1\n".repeat(100_001)}`, "too-many-table-rows"],
  ])("is refused where it is %s", async (_, text, code) => {
    expect(await read(utf8(text))).toMatchObject({ code });
  });

  test("may be titles alone for whoever asks for no rows, and is refused where there are not even titles", async () => {
    const titles = (text: string) => readTableFile("people.csv", utf8(text), { titlesAlone: true });
    const table = { name: "people", header: ["a", "b"], rows: [], numbers: [] };
    expect(await titles("a,b\n")).toEqual({ ok: true, tables: [table] });
    expect(await titles("\n,\n")).toMatchObject({ ok: false, problem: { code: "empty-table" } });
  });
});
