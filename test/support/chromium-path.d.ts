/** The path of an installed Chromium or Chrome, or undefined. `CHROMIUM_PATH` wins. */
export function chromiumPath(): string | undefined;
/** The same, but installs one where there is none. */
export function ensureChromium(): string | undefined;
