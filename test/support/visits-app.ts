import { zipSync, strToU8 } from "fflate";
import type { AppDocument, FieldSchema } from "../../runtime/core/definition/generated/definition.ts";
import { toFolder } from "../../runtime/core/definition/to-folder.ts";
import type { TestClient } from "./test-client.ts";

const option = (constant: string, en: string, zh: string, when?: object) => ({
  const: constant,
  title: { en, "zh-CN": zh },
  ...(when !== undefined && { "x-when": when }),
});
const chosen = (field: string, value: string) => ({ properties: { [field]: { const: value } } });
const title = (en: string, zh: string) => ({ title: { en, "zh-CN": zh } });

const properties: { readonly [name: string]: FieldSchema } = {
  name: { type: "string", maxLength: 120, ...title("Visit", "拜访") },
  place: { type: "object", format: "address", "x-indexed": true, ...title("Address", "地址") },
  labels: { type: "array", format: "tags", ...title("Labels", "标签") },
  secretLabels: { type: "array", format: "tags", ...title("Inner labels", "内部标签") },
  photos: { type: "array", format: "image", maxItems: 4, ...title("Photos", "照片") },
  papers: { type: "array", format: "files", ...title("Papers", "附件") },
  signature: { type: "string", format: "signature", ...title("Customer's signature", "客户签名") },
  before: {
    type: "array",
    format: "references",
    "x-form": "visit",
    "x-onDelete": "clear",
    ...title("Earlier visits", "此前的拜访"),
  },
  causes: { type: "array", format: "references", "x-form": "visit", ...title("Causes", "起因") },
  country: {
    type: "string",
    oneOf: [option("cn", "China", "中国"), option("us", "United States", "美国")],
    ...title("Country", "国家"),
  },
  city: {
    type: "string",
    oneOf: [
      option("shanghai", "Shanghai", "上海", chosen("country", "cn")),
      option("suzhou", "Suzhou", "苏州", chosen("country", "cn")),
      option("boston", "Boston", "波士顿", chosen("country", "us")),
    ],
    ...title("City", "城市"),
  },
  branches: {
    type: "array",
    oneOf: [
      option("pudong", "Pudong", "浦东", chosen("city", "shanghai")),
      option("hongqiao", "Hongqiao", "虹桥", chosen("city", "shanghai")),
      option("remote", "Remote", "远程"),
    ],
    ...title("Branches", "分部"),
  },
  lines: {
    type: "array",
    items: {
      type: "object",
      properties: {
        what: { type: "string", ...title("What", "内容") },
        marks: { type: "array", format: "tags", ...title("Marks", "标记") },
      },
    },
    ...title("Lines", "明细"),
  },
};

/** Visits to customers: a form with an address, tags, pictures, a signature and options that depend on each other. */
export const visitsApp: AppDocument = {
  language: 1,
  name: "visits",
  version: "1.0.0",
  title: { en: "Visits", "zh-CN": "拜访" },
  defaultLocale: "en",
  timeZone: "Asia/Shanghai",
  roles: [{ name: "rep", title: "Rep" }],
  forms: [
    {
      name: "visit",
      title: { en: "Visit", "zh-CN": "拜访" },
      recordTitle: "name",
      schema: { type: "object", required: ["name"], properties },
      views: [
        {
          name: "all",
          title: { en: "All", "zh-CN": "全部" },
          kind: "list",
          columns: ["name", "place", "labels", "photos", "signature", "city"],
        },
      ],
      access: [
        {
          role: "rep",
          can: ["create", "read", "update"],
          records: "all",
          fields: { secretLabels: "hidden" },
        },
      ],
    },
  ],
};

/** Where the records of visits are. */
export const visits = "/apps/visits/forms/visit/records";

/** Brings an app in as a file, and publishes it. */
export async function importApp(admin: TestClient, document: AppDocument): Promise<void> {
  const files = [...toFolder(document)].map(([path, text]) => [path, strToU8(text)] as const);
  const body = zipSync(Object.fromEntries(files));
  const headers = { "Content-Type": "application/zip" };
  const imported = await admin.send("POST", "/apps/import", { body, headers });
  if (imported.status !== 201) throw new Error(imported.text);
}
