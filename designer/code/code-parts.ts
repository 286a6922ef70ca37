/** Something that can be written: its text, and how far before its end the writer goes on. */
export interface CodeCompletion {
  readonly label: string;
  readonly insert: string;
  readonly back: number;
  readonly detail?: string;
  /** What it means, shown beside the list. */
  readonly info?: string;
  /** What sort of thing it is; after a `key`, what can stand behind it is offered. */
  readonly type?: string;
}

/** What can be written in place of the text between two positions. */
export interface CodeCompletions {
  readonly from: number;
  readonly to: number;
  /** They are chosen and ordered for what stands there already; else the editor sifts them by what is typed. */
  readonly chosen: boolean;
  readonly options: readonly CodeCompletion[];
}

/** Something wrong between two positions, with what to write instead where that is known. */
export interface CodeMark {
  readonly from: number;
  readonly to: number;
  readonly message: string;
  readonly mend: { readonly name: string; readonly insert: string } | null;
}

/** What the text between two positions means: a heading and some paragraphs, each in its language. */
export interface CodeExplanation {
  readonly from: number;
  readonly to: number;
  readonly heading: string;
  readonly paragraphs: readonly { readonly text: string; readonly lang?: string }[];
}

/** What can be done to an editor from outside. */
export interface CodeHandle {
  /** Writes a text at the cursor, which comes `back` characters before its end. */
  insert(text: string, back: number): void;
  /** Selects what stands between two positions, in sight. */
  show(from: number, to: number): void;
}
