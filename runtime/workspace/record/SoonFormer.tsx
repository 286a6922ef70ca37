import { useSyncExternalStore } from "react";
import type { RecordData } from "../../core/record.ts";
import type { FormModel } from "../../ui/form/form-model.ts";
import type { Room } from "../records/use-room.ts";
import type { Newest } from "../update/use-newest.ts";
import { FormerTexts } from "./FormerTexts.tsx";
import { useFormerWords } from "./use-former-words.ts";

interface SoonFormerProps {
  readonly room: Room;
  readonly model: FormModel;
  readonly newest: Newest;
  readonly title: (id: string) => string | undefined;
}

/** What is typed into fields that this page still has, and the newest version of its app has not. */
export function SoonFormer({ room, model, newest, title }: SoonFormerProps) {
  const words = useFormerWords(room.app, title);
  const typed = useSyncExternalStore(model.subscribe, () =>
    newest.version === null ? "{}" : JSON.stringify(model.patch()),
  );
  const texts = words(newest.carried(JSON.parse(typed) as RecordData).lost);
  return <FormerTexts texts={texts} />;
}
