import type { Json } from "../../../runtime/core/json.ts";

/** Small facts about this installation, by name. */
export interface SettingReads {
  get(key: string): Promise<Json | undefined>;
}

export interface SettingWrites extends SettingReads {
  put(key: string, value: Json): Promise<void>;
  remove(key: string): Promise<void>;
}
