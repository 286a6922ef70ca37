import { memo, useState } from "react";
import { createRoot } from "react-dom/client";
import "../../runtime/ui/theme/base.css";
import "../../runtime/ui/form/form.css";

/** One input of the page: what it is called and what it is. */
export interface PlainField {
  readonly name: string;
  readonly title: string;
  readonly type: "text" | "number" | "date" | "checkbox" | "textarea" | "select" | "output";
  readonly value: string | boolean;
}

export interface PlainPage {
  readonly sections: readonly (readonly PlainField[])[];
  readonly rows: readonly (readonly PlainField[])[];
}

const choices = ["option1", "option2", "option3", "option4", "option5", "option6"];

/** An input that keeps its own value: nothing else renders with it. */
const Plain = memo(function Plain({ field }: { field: PlainField }) {
  const [value, setValue] = useState(field.value);
  const id = `f-${field.name}`;
  const text = String(value);
  if (field.type === "output") return <output id={id}>{text}</output>;
  if (field.type === "checkbox")
    return (
      <input
        id={id}
        type="checkbox"
        checked={value === true}
        onChange={({ target }) => setValue(target.checked)}
      />
    );
  if (field.type === "textarea")
    return <textarea id={id} value={text} onChange={({ target }) => setValue(target.value)} />;
  if (field.type === "select")
    return (
      <select id={id} value={text} onChange={({ target }) => setValue(target.value)}>
        {choices.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </select>
    );
  return <input id={id} type={field.type} value={text} onChange={({ target }) => setValue(target.value)} />;
});

/** Plain React inputs in the sections and rows of a form, and nothing behind them. */
function Page({ page }: { page: PlainPage }) {
  return (
    <main className="record-form">
      {page.sections.map((fields) => (
        <section key={fields[0]?.name} className="form-section">
          <div className="form-grid">
            {fields.map((field) => (
              <div key={field.name} className="field" data-field={field.name}>
                <label className="field-label" htmlFor={`f-${field.name}`}>
                  {field.title}
                </label>
                <Plain field={field} />
              </div>
            ))}
          </div>
        </section>
      ))}
      {page.rows.length > 0 && <Rows rows={page.rows} />}
    </main>
  );
}

function Rows({ rows: first }: { rows: PlainPage["rows"] }) {
  const [rows, setRows] = useState(first);
  const last = rows.at(-1) ?? [];
  const anew = () => last.map((each) => ({ ...each, name: `${each.name}-${String(rows.length)}` }));
  return (
    <div className="sub-form">
      <table>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells[0]?.name}>
              {cells.map((cell) => (
                <td key={cell.name}>
                  <Plain field={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" onClick={() => setRows([...rows, anew()])}>
        Add row
      </button>
    </div>
  );
}

function Door({ page }: { page: PlainPage }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(!open)}>
        Open
      </button>
      {open && <Page page={page} />}
    </>
  );
}

const { plain } = globalThis as unknown as { readonly plain: PlainPage };
const place = document.getElementById("root");
if (place !== null) createRoot(place).render(<Door page={plain} />);
