/** A field cannot become unique: records share a value of it. Nothing was changed. */
export class NotUnique extends Error {
  readonly form: string;
  readonly field: string;

  constructor(form: string, field: string) {
    super(`records of ${form} share a value of ${field}`);
    this.name = "NotUnique";
    this.form = form;
    this.field = field;
  }
}
