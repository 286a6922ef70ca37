import { useFormRoom } from "../../form/form-context.ts";
import { SearchSelect } from "../SearchSelect.tsx";
import type { WidgetProps } from "../widget.ts";

/** Colleagues, found by name. */
export function UsersWidget(props: WidgetProps) {
  const { services } = useFormRoom();
  return <SearchSelect {...props} many={true} find={services.searchPeople} />;
}
