import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { App, Button, Dropdown, Tooltip } from "antd";
import { useTranslation } from "react-i18next";
import type {
  FormDefinition,
  PipelineDefinition,
} from "../../runtime/core/definition/generated/definition.ts";
import { type Text, textIn } from "../../runtime/core/definition/text.ts";
import { addPipeline } from "../draft/commands/add-pipeline.ts";
import { removePipeline } from "../draft/commands/remove-pipeline.ts";
import { useDocument, useRun } from "../draft/draft-context.ts";
import { freshName } from "../draft/fresh-name.ts";
import { steadyKey } from "../naming/steady-key.ts";
import { DesignLink } from "../routes/DesignLink.tsx";
import { useGo, useRoomPlace } from "../routes/place.ts";
import { newPipeline } from "./new-pipeline.ts";
import { pipelinePath } from "./pipeline-path.ts";
import { useAbout } from "../../runtime/ui/i18n/use-about.ts";

/** The pipelines of the app under their forms: choose one, add one to a form, remove one. */
export function PipelineList() {
  const { t, i18n } = useTranslation("pipelines");
  const about = useAbout();
  const place = useRoomPlace();
  const go = useGo();
  const run = useRun();
  const { modal } = App.useApp();
  const { forms, defaultLocale } = useDocument();
  const titled = (text: Text) => textIn(text, i18n.language, defaultLocale);
  const open = (form: string, pipeline?: string) => go({ app: place.app, room: "pipelines", form, pipeline });
  const add = (form: FormDefinition | undefined) => {
    if (form === undefined) return;
    const siblings = form.pipelines ?? [];
    const name = freshName(
      "pipeline",
      siblings.map((pipeline) => pipeline.name),
    );
    const pipeline = newPipeline(name, siblings.length === 0 ? form.title : t("newPipeline"));
    if (run((document) => addPipeline(document, form.name, pipeline))) open(form.name, name);
  };
  const remove = (form: FormDefinition, pipeline: PipelineDefinition) =>
    modal.confirm({
      title: t("removePipeline", { title: titled(pipeline.title ?? form.title) }),
      content: t("removePipelineLead"),
      okText: t("remove"),
      okButtonProps: { danger: true },
      onOk: () => {
        const removed = run((document) => removePipeline(document, pipelinePath(form.name, pipeline.name)));
        if (removed && place.form === form.name && place.pipeline === pipeline.name) open(form.name);
      },
    });
  return (
    <nav className="pipeline-list" aria-label={t("pipelines")}>
      {forms
        .filter(({ pipelines = [] }) => pipelines.length > 0)
        .map((form) => (
          <section key={form.name}>
            <h2>{titled(form.title)}</h2>
            <ul>
              {(form.pipelines ?? []).map((pipeline) => {
                const title = titled(pipeline.title ?? form.title);
                const isOpen = place.form === form.name && place.pipeline === pipeline.name;
                return (
                  <li key={steadyKey(pipelinePath(form.name, pipeline.name))}>
                    <DesignLink
                      place={{ app: place.app, room: "pipelines", form: form.name, pipeline: pipeline.name }}
                      aria-current={isOpen ? "page" : undefined}
                    >
                      {title}
                    </DesignLink>
                    <Tooltip title={t("remove")}>
                      <Button
                        type="text"
                        size="small"
                        icon={<DeleteOutlined />}
                        aria-label={about(t("remove"), title)}
                        onClick={() => remove(form, pipeline)}
                      />
                    </Tooltip>
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
      <Dropdown
        trigger={["click"]}
        disabled={forms.length === 0}
        menu={{
          items: forms.map((form) => ({ key: form.name, label: titled(form.title) })),
          onClick: ({ key }) => add(forms.find(({ name }) => name === key)),
        }}
      >
        <Button size="small" icon={<PlusOutlined />}>
          {t("addPipeline")}
        </Button>
      </Dropdown>
    </nav>
  );
}
