import type { Plugin } from "vite";

/** What names itself in English in a file, and what stands there instead. */
const mends: readonly { readonly file: RegExp; readonly named: RegExp; readonly quiet: string }[] = [
  {
    file: /[\\/]@ant-design[\\/]icons[\\/]es[\\/]components[\\/]AntdIcon(Light)?\.js$/,
    named: /\{\s*role: "img",\s*"aria-label": icon\.name\s*\}/,
    quiet:
      '((restProps["aria-label"] ?? restProps.title ?? onClick) ? { role: "img", "aria-label": icon.name } : { "aria-hidden": true })',
  },
  {
    file: /[\\/]@rc-component[\\/]input-number[\\/]es[\\/]StepHandler\.js$/,
    named: /"aria-label": isUpAction \? 'Increase Value' : 'Decrease Value'/,
    quiet: '"aria-hidden": true',
  },
];

/**
 * Leaves marks that say nothing to a screen reader: antd's icons, which are called by their English names (“plus”) beside
 * the words of their buttons, and the arrows of a number, for which its input has the keys. An icon that is given a name
 * keeps it. A part of antd that is not as it was known fails the build.
 */
export function quietMarks(): Plugin {
  return {
    name: "quiet-marks",
    enforce: "pre",
    transform: {
      filter: { id: mends.map(({ file }) => file) },
      handler(code, id) {
        const mend = mends.find(({ file }) => file.test(id));
        if (mend === undefined) return null;
        if (!mend.named.test(code)) throw new Error(`${id} names itself otherwise than before`);
        return { code: code.replace(mend.named, mend.quiet), map: null };
      },
    },
  };
}
