const nothing = "-";

/** A choice as the value of a select box: names are marked, since one of them may be what stands for nothing. */
export const choiceMark = (choice: string | null): string => (choice === null ? nothing : `=${choice}`);

/** The choice that a value of a select box stands for. */
export const markedChoice = (mark: string): string | null => (mark === nothing ? null : mark.slice(1));
