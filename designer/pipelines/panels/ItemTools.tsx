import { PlaceTools } from "../../properties/PlaceTools.tsx";

interface ItemToolsProps<Item> {
  readonly items: readonly Item[];
  readonly index: number;
  /** What the item is called, for those who do not see it. */
  readonly label: string;
  readonly onChange: (items: readonly Item[]) => void;
}

/** Moves an item of a list up and down, or takes it away. */
export function ItemTools<Item>({ items, index, label, onChange }: ItemToolsProps<Item>) {
  const swap = (other: number) => {
    const [one, two] = [items[index], items[other]];
    if (one !== undefined && two !== undefined) onChange(items.with(index, two).with(other, one));
  };
  return (
    <span className="item-tools">
      <PlaceTools
        label={label}
        up={index === 0 ? null : () => swap(index - 1)}
        down={index === items.length - 1 ? null : () => swap(index + 1)}
        remove={() => onChange(items.toSpliced(index, 1))}
      />
    </span>
  );
}
