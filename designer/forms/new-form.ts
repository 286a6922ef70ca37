import type { Text } from "../../runtime/core/definition/text.ts";
import type { Json } from "../../runtime/core/json.ts";
import { readyTexts } from "../../runtime/core/definition/ready-texts.ts";

/** A form to begin with: a name, a list to find records in, and every role of the app may work with it. */
export function newForm(name: string, title: Text, roles: readonly string[]): Json {
  return {
    name,
    title,
    recordTitle: "name",
    schema: {
      type: "object",
      required: ["name"],
      properties: { name: { type: "string", title: readyTexts.name, maxLength: 120 } },
    },
    views: [{ name: "all", title: readyTexts.all, kind: "list", columns: ["name", "_updatedAt"] }],
    access: roles.map((role) => ({ role, can: ["create", "read", "update", "delete"], records: "all" })),
  };
}
