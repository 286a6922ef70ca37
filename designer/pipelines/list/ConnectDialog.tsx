import { Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SelectProperty } from "../../panels/SelectProperty.tsx";
import type { PipelineRoom } from "../use-pipeline.ts";
import { usePipelineSteps } from "../use-pipeline-steps.ts";

interface ConnectDialogProps {
  readonly room: PipelineRoom;
  readonly from?: string;
  readonly onClose: () => void;
}

/** Draws a move without a drawing: from which stage, and to which. */
export function ConnectDialog({ room, from, onClose }: ConnectDialogProps) {
  const { t } = useTranslation("pipelines");
  const steps = usePipelineSteps(room);
  const { stages } = room.pipeline;
  const { part, titled } = room;
  const [source, setSource] = useState(from ?? (part.kind === "stage" ? part.name : stages[0]?.name) ?? "");
  const [target, setTarget] = useState<string | undefined>(undefined);
  const options = stages.map(({ name, title }) => ({ value: name, label: titled(title) }));
  const others = options.filter(({ value }) => value !== source);
  const chosen = target === source ? undefined : target;
  return (
    <Modal
      open
      title={t("addTransition")}
      okText={t("add")}
      okButtonProps={{ disabled: chosen === undefined }}
      onCancel={onClose}
      onOk={() => {
        if (chosen !== undefined) steps.connect(source, chosen);
        onClose();
      }}
    >
      <SelectProperty
        label={t("from")}
        value={source}
        options={options}
        onChange={(name) => setSource(name ?? source)}
      />
      <SelectProperty label={t("to")} value={chosen} options={others} onChange={setTarget} />
    </Modal>
  );
}
