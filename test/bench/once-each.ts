/** Makes something for each number once, however often it is asked for. */
export function onceEach<Made>(make: (count: number) => Promise<Made>): (count: number) => Promise<Made> {
  const made = new Map<number, Promise<Made>>();
  return (count) => {
    const known = made.get(count) ?? make(count);
    made.set(count, known);
    return known;
  };
}
