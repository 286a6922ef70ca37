/** A value of front matter that needs no quotes; anything else is JSON. */
export const plainWord = /^(?!(?:true|false|null)$)[A-Za-z][A-Za-z0-9-]*$/;
