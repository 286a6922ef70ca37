import { foldText } from "../fields/fold.ts";
import type { StageGuess } from "./guess.ts";

const won =
  /^(closed?[ -]?)?(won|win)$|^(deal )?won$|^closed? \(?won\)?$|赢单|成交|已签约|已签单|中标|^赢$|^成功$|^completed?$|^done$|^success(ful)?$|^完成$|^已完成$|^结项$/u;
const lost =
  /\blost\b|^(closed?[ -]?)?(lost|loss)$|输单|丢单|未成交|战败|失败|流失|放弃|无效|^输$|未中标|废弃|^cancell?ed$|^取消$|^已取消$|\bdead\b|disqualif|\bunqualified\b|abandon|\brejected\b|^拒绝$|^已拒绝$|no sale|churn/u;

/** Where the words of sales people usually stand, from the first contact to the signature. */
const ranks: readonly (readonly [RegExp, number])[] = [
  [/^new\b|^open$|^draft|^backlog|^to ?do$|新建|^新|待处理|待跟进|未开始/u, 5],
  [/suspect|prospect|\blead|线索|潜在|初步接触|初次|首访|初访/u, 10],
  [/contact|outreach|接触|联系|建联|拜访/u, 20],
  [/engag|nurtur|meeting|appointment|跟进|邀约|互动/u, 30],
  [/qualif|discover|资格|确认意向|意向|立项/u, 35],
  [/need|analys|assess|requirement|需求|调研/u, 40],
  [/in progress|^doing|working|进行中|处理中/u, 42],
  [/value|solution|demo|present|trial|pilot|poc|方案|演示|试用|测试/u, 50],
  [/decision|evaluat|review|perception|评估|决策|评审/u, 55],
  [/propos|quot|bid|tender|rfp|报价|投标|招投标|标书/u, 60],
  [/negotiat|bargain|谈判|商务|议价|洽谈/u, 70],
  [/commit|verbal|approv|口头|审批|待签/u, 80],
  [/contract|sign|签约|合同|签订/u, 85],
  [/deliver|install|payment|回款|交付|验收/u, 90],
];

/** Whether a stage of this name is open, won or lost. */
export function stageKind(name: string): StageGuess["kind"] {
  const folded = foldText(name).replace(/[_-]+/g, " ").trim();
  if (lost.test(folded)) return "lost";
  return won.test(folded) ? "won" : "open";
}

/** Where a stage of this name usually stands; null for a name that nothing is known of. */
export function stageRank(name: string): number | null {
  const folded = foldText(name).replace(/[_-]+/g, " ").trim();
  return ranks.find(([words]) => words.test(folded))?.[1] ?? null;
}
