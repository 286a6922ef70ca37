import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  InfoCircleOutlined,
  MinusCircleOutlined,
  WarningOutlined,
} from "@ant-design/icons";
import type { ReactNode } from "react";
import type { ProblemView } from "../../../runtime/contract/generated/contract.ts";
import type { InsightCode } from "../../../runtime/core/problem/insight-messages.ts";

type Tone = "good" | "plain" | "warn" | "bad" | "quiet";

const tones: { readonly [code in InsightCode]: readonly [Tone, ReactNode] } = {
  "insight-tells-clearly": ["good", <CheckCircleOutlined key="mark" aria-hidden />],
  "insight-tells-somewhat": ["plain", <CheckCircleOutlined key="mark" aria-hidden />],
  "insight-tells-nothing": ["warn", <MinusCircleOutlined key="mark" aria-hidden />],
  "insight-same-points": ["warn", <MinusCircleOutlined key="mark" aria-hidden />],
  "insight-wrong-way": ["bad", <WarningOutlined key="mark" aria-hidden />],
  "insight-hindsight": ["warn", <ClockCircleOutlined key="mark" aria-hidden />],
  "insight-filled-late": ["warn", <ClockCircleOutlined key="mark" aria-hidden />],
  "insight-too-few": ["quiet", <InfoCircleOutlined key="mark" aria-hidden />],
};

/** What closed records say, in one sentence. */
export function Verdict({ verdict }: { verdict: ProblemView }) {
  const [tone, mark] = tones[verdict.code as InsightCode] ?? ["plain", null];
  return (
    <span className={`verdict verdict-${tone}`}>
      {mark} {verdict.message}
    </span>
  );
}
