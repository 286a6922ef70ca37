/** Sentences, each a paragraph. */
export function Sentences({ said }: { said: readonly string[] }) {
  return said.map((sentence) => <p key={sentence}>{sentence}</p>);
}
