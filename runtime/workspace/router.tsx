import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import type { QueryClient } from "@tanstack/react-query";
import type { AppView } from "../contract/generated/contract.ts";
import { queryClient } from "../ui/http/query-client.ts";
import { parseSearch, stringifySearch } from "../ui/http/search-text.ts";
import { LoadFailed } from "../ui/frame/LoadFailed.tsx";
import { NotFound } from "../ui/frame/NotFound.tsx";
import { PageSkeleton } from "../ui/frame/PageSkeleton.tsx";
import { StillStarting } from "../ui/frame/StillStarting.tsx";
import { appQuery } from "./app-query.ts";
import { recordQuery } from "./records/record-queries.ts";
import { Shell } from "./shell/Shell.tsx";
import { retriedImport } from "../ui/http/retried-import.ts";
import { sessionQuery, setupQuery } from "../ui/http/session-query.ts";

const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  pendingComponent: StillStarting,
});

const welcomeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/welcome",
  component: lazyRouteComponent(() => import("./pages/WelcomePage.tsx"), "WelcomePage"),
});

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in",
  validateSearch: (search): { to?: string } => (typeof search["to"] === "string" ? { to: search["to"] } : {}),
  component: lazyRouteComponent(() => import("./pages/SignInPage.tsx"), "SignInPage"),
});

const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "shell",
  component: Shell,
  pendingComponent: StillStarting,
  errorComponent: ({ error }) => (
    <main className="page">
      <LoadFailed error={error} />
    </main>
  ),
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (session !== null) return;
    const { needed } = await context.queryClient.ensureQueryData(setupQuery);
    if (needed) throw redirect({ to: "/welcome" });
    throw redirect({ to: "/sign-in", search: location.href === "/" ? {} : { to: location.href } });
  },
});

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/",
  component: lazyRouteComponent(() => import("./pages/HomePage.tsx"), "HomePage"),
});

const templatesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/templates",
  component: lazyRouteComponent(() => import("./pages/GalleryPage.tsx"), "GalleryPage"),
});

const membersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/members/$app",
  component: lazyRouteComponent(() => import("./members/MembersPage.tsx"), "MembersPage"),
});

const tokensRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/tokens",
  component: lazyRouteComponent(() => import("./tokens/TokensPage.tsx"), "TokensPage"),
});

const formRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/apps/$app/$form",
  validateSearch: (search: Record<string, unknown>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    ),
  loaderDeps: ({ search: { view, trash } }) => ({ view, trash }),
  loader: async ({ context: { queryClient }, params: { app, form }, deps }) => {
    const [view, { loadView }] = await Promise.all([
      known(queryClient, app),
      retriedImport(() => import("./list/list-views.ts")),
    ]);
    if (view !== null) await loadView(view, form, deps);
  },
  component: lazyRouteComponent(() => import("./pages/FormPage.tsx"), "FormPage"),
});

const recordRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/apps/$app/$form/$record",
  loader: async ({ context: { queryClient }, params: { app, form, record }, preload }) => {
    // Who points at a link has not opened it yet.
    if (!preload) void queryClient.prefetchQuery(recordQuery(app, form, record));
    await known(queryClient, app);
  },
  component: lazyRouteComponent(() => import("./pages/RecordPage.tsx"), "RecordPage"),
});

const nowhereRoute = createRoute({ getParentRoute: () => shellRoute, path: "$", component: NotFound });

/** Loads an app before its pages are drawn, which would suspend and be held back; what is wrong with it they say themselves. */
async function known(queryClient: QueryClient, app: string): Promise<AppView | null> {
  return queryClient.ensureQueryData(appQuery(app)).then(
    ({ view }) => view,
    () => null,
  );
}

/** Every page of the workspace by its address. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([
    welcomeRoute,
    signInRoute,
    shellRoute.addChildren([
      homeRoute,
      templatesRoute,
      membersRoute,
      tokensRoute,
      formRoute,
      recordRoute,
      nowhereRoute,
    ]),
  ]),
  context: { queryClient },
  parseSearch,
  stringifySearch,
  defaultPreload: "intent",
  scrollRestoration: true,
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: LoadFailed,
  defaultNotFoundComponent: () => (
    <main>
      <NotFound />
    </main>
  ),
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
