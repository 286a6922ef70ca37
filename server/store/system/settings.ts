import type { Json } from "../../../runtime/core/json.ts";
import type { Models } from "./models.ts";
import { firstRow } from "./rows.ts";

/** Small facts about this installation, by name. */
export interface SettingReads {
  get(key: string): Promise<Json | undefined>;
}

export interface SettingWrites extends SettingReads {
  put(key: string, value: Json): Promise<void>;
  remove(key: string): Promise<void>;
}

/** What this installation remembers about itself. */
export function settings({ setting }: Models): SettingWrites {
  return {
    async get(key) {
      const row = await firstRow(setting, { where: { key } });
      return row && (JSON.parse(row.value) as Json);
    },
    put: async (key, value) => void (await setting.upsert({ key, value: JSON.stringify(value) })),
    remove: async (key) => void (await setting.destroy({ where: { key } })),
  };
}
