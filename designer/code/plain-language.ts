import type { Extension } from "@codemirror/state";

/** Text that the editor reads as nothing in particular. */
export const plainLanguage: Extension = [];
