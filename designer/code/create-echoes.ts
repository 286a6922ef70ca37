/** Tells what comes back of one's own words from what others have written. */
export interface Echoes {
  /** Something was typed, and its reader told of it. */
  told(text: string): void;
  /** Whether this is what was told, coming back while more has been typed: whatever was told before it comes no more. */
  isEcho(text: string): boolean;
}

/** More than are under way at once, also where keys are held down. */
const most = 100;

export function createEchoes(): Echoes {
  let underWay: readonly string[] = [];
  return {
    told(text) {
      underWay = [...underWay, text].slice(-most);
    },
    isEcho(text) {
      const at = underWay.indexOf(text);
      if (at !== -1) underWay = underWay.slice(at + 1);
      return at !== -1;
    },
  };
}
