import { Skeleton } from "antd";
import { lazy, Suspense } from "react";

const ReactMarkdown = lazy(() => import("react-markdown"));

/** Markdown that an author or a colleague wrote, as elements: raw HTML and images never come through. */
export function Markdown({ children }: { children: string }) {
  return (
    <Suspense fallback={<Skeleton active title={false} paragraph={{ rows: 2 }} />}>
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
    </Suspense>
  );
}
