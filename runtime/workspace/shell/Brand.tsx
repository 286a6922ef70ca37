import { Link } from "@tanstack/react-router";

/** The product's mark; leads home. */
export function Brand({ short = false }: { short?: boolean }) {
  return (
    <Link to="/" className="brand">
      <span className="brand-mark" aria-hidden="true" />
      {short ? <span className="for-readers">Pipewright</span> : "Pipewright"}
    </Link>
  );
}
