import { useFormRoom } from "../../form/form-context.ts";
import { SearchSelect } from "../SearchSelect.tsx";
import type { WidgetProps } from "../widget.ts";

/** Records of another form, found by their title. */
export function ReferenceWidget(props: WidgetProps) {
  const { services } = useFormRoom();
  return <SearchSelect {...props} many={false} find={(text) => services.searchRecords(props.field, text)} />;
}
