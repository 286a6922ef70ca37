import { momentKinds } from "../fields/moment-kinds.ts";
import type { ColumnGuess } from "./guess.ts";
import { headerSays } from "./header-words.ts";

const happened = new Set(
  (
    "close closed closing won lost end ended engage engaged start started begin began create created open opened " +
    "update updated change changed modified stage status entered sign signed contact contacted " +
    "结束 关闭 成交 赢单 输单 签约 签订 开始 创建 建立 更新 变更 跟进 阶段 状态 联系"
  ).split(" "),
);
const toCome = new Set(
  "expected planned due target deadline forecast birth 预计 计划 预期 截止 到期 目标 生日 出生".split(" "),
);

/** The columns that tell when something happened to a record, and not when something is to happen. */
export function sinceColumns(columns: readonly ColumnGuess[]): readonly number[] {
  return columns.flatMap(({ column, kind, header }) =>
    momentKinds.includes(kind) && headerSays(header, happened) && !headerSays(header, toCome) ? [column] : [],
  );
}
