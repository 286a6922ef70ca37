import { Link } from "@tanstack/react-router";

/** The product's mark; leads home. */
export function Brand() {
  return (
    <Link to="/" className="brand">
      <span className="brand-mark" aria-hidden="true" />
      Pipewright
    </Link>
  );
}
