import { createCache } from "@ant-design/cssinjs";

/**
 * The variables of antd's components in this page, which stay once they are needed. By itself antd takes a component's
 * away with the last one that is shown, and each coming or going of a style sheet lays out the whole page anew: on a large
 * form that takes longer than to show what somebody did.
 */
export const keptStyles = (() => {
  const cache = createCache();
  const update = cache.opUpdate.bind(cache);
  cache.opUpdate = (path, next) => {
    update(path, (before) => {
      const [users, styles] = next(before) ?? [];
      // What nobody uses any more is taken away: one user too many is counted from the first.
      return users === undefined ? null : [before === undefined ? users + 1 : users, styles];
    });
  };
  return cache;
})();
