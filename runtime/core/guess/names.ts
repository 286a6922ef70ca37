const longestName = 40;
const longestTitle = 80;
/** Object.prototype would answer to these, and a formula takes the last two for values. */
const reserved: ReadonlySet<string> = new Set([
  ...Object.getOwnPropertyNames(Object.prototype).map((name) => name.toLowerCase()),
  "true",
  "false",
]);

/** A title in which no character is left that no database keeps; shortened, `instead` where nothing remains. */
export function tidyTitle(text: string, instead: string): string {
  const words = /^[a-z0-9]+([_-][a-z0-9]+)*$/.test(text)
    ? text.charAt(0).toUpperCase() + text.slice(1).replace(/[_-]+/g, " ")
    : text;
  const plain = words
    .slice(0, 1000)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\ufffd\s]+/gu, " ")
    .trim();
  const short = [...plain].slice(0, longestTitle).join("").trim();
  return short === "" ? instead : short;
}

/** Names for fields, one a title, in camelCase: valid, none twice, `field1` … where a title has no Latin letters. */
export function fieldNames(titles: readonly string[]): readonly string[] {
  return distinct(titles, (title, index) => {
    const [first = "", ...rest] = latinWords(title);
    const name = first.toLowerCase() + rest.map(capitalised).join("");
    if (name === "") return `field${String(index + 1)}`;
    return /^[a-z]/.test(name) && !reserved.has(name.toLowerCase()) ? name : `field${capitalised(name)}`;
  });
}

/** Names for forms, stages and the like, one a title, in small letters with hyphens; `word-1` … where one has no Latin letters. */
export function plainNames(titles: readonly string[], word: string): readonly string[] {
  return distinct(
    titles,
    (title, index) => {
      const name = latinWords(title).join("-").toLowerCase();
      if (name === "") return `${word}-${String(index + 1)}`;
      return /^[a-z]/.test(name) && !reserved.has(name) ? name : `${word}-${name}`;
    },
    "-",
  );
}

function latinWords(title: string): readonly string[] {
  const parted = title.slice(0, 200).normalize("NFKD").replace(/\p{M}/gu, "");
  return parted
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "");
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

function distinct(
  titles: readonly string[],
  nameOf: (title: string, index: number) => string,
  between = "",
): readonly string[] {
  const taken = new Set<string>();
  return titles.map((title, index) => {
    const wanted = nameOf(title, index).slice(0, longestName).replace(/-+$/, "");
    let name = wanted;
    for (let count = 2; taken.has(name.toLowerCase()); count += 1)
      name = `${wanted}${between}${String(count)}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
