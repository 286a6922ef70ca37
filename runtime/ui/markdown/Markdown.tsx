import { queryOptions, useQuery } from "@tanstack/react-query";
import { Skeleton } from "antd";

/** Loaded as data is rather than with `lazy`, which would remember a lost connection for good. */
const rendererQuery = queryOptions({
  queryKey: ["part", "react-markdown"],
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  queryFn: () => import("react-markdown"),
});

/**
 * Markdown that an author or a colleague wrote, as elements: raw HTML and images never come through. Plain text as it
 * was written where what renders it cannot be loaded.
 */
export function Markdown({ children }: { children: string }) {
  const { data: renderer, failureCount } = useQuery(rendererQuery);
  if (renderer === undefined) {
    if (failureCount > 0) return <div className="markdown markdown-plain">{children}</div>;
    return <Skeleton active title={false} paragraph={{ rows: 2 }} />;
  }
  const ReactMarkdown = renderer.default;
  return (
    <div className="markdown">
      <ReactMarkdown
        skipHtml
        disallowedElements={["img"]}
        components={{
          a: ({ href, children: words }) => (
            <a href={href} target="_blank" rel="noopener noreferrer nofollow">
              {words}
            </a>
          ),
        }}
      >
        {children}
      </ReactMarkdown>
    </div>
  );
}
