import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from "@tanstack/react-router";
import { queryClient } from "../../runtime/ui/http/query-client.ts";
import { parseSearch, stringifySearch } from "../../runtime/ui/http/search-text.ts";
import { sessionQuery } from "../../runtime/ui/http/session-query.ts";
import { LoadFailed } from "../../runtime/ui/frame/LoadFailed.tsx";
import { NotFound } from "../../runtime/ui/frame/NotFound.tsx";
import { StillStarting } from "../../runtime/ui/frame/StillStarting.tsx";
import { SignInAgain } from "../../runtime/ui/frame/SignInAgain.tsx";
import { PageSkeleton } from "../../runtime/ui/frame/PageSkeleton.tsx";

const rootRoute = createRootRoute({
  component: () => (
    <>
      <Outlet />
      <SignInAgain />
    </>
  ),
  pendingComponent: StillStarting,
  beforeLoad: async () => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    if (session !== null) return;
    // Who one is, is told on the reps' pages; they lead back here.
    location.assign(`/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`);
    await new Promise(() => {});
  },
});

const chooseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  component: lazyRouteComponent(() => import("../apps/ChooseApp.tsx"), "ChooseApp"),
});

const appRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/$app",
  component: lazyRouteComponent(() => import("../shell/DesignerShell.tsx"), "DesignerShell"),
});

const roomPage = lazyRouteComponent(() => import("../shell/RoomPage.tsx"), "RoomPage");

const roomRoutes = ["/", "/$room", "/$room/$form", "/$room/$form/$pipeline"].map((path) =>
  createRoute({ getParentRoute: () => appRoute, path, component: roomPage }),
);

/** Every page of the designer by its address below `/designer`. */
export const router = createRouter({
  basepath: "/designer",
  routeTree: rootRoute.addChildren([chooseRoute, appRoute.addChildren(roomRoutes)]),
  parseSearch,
  stringifySearch,
  defaultPreload: false,
  scrollRestoration: true,
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: LoadFailed,
  defaultNotFoundComponent: () => (
    <main>
      <NotFound />
    </main>
  ),
});
