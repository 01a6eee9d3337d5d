/**
 * Counts timers and commits of React, and notes long tasks. Runs in the page before anything else does, so it is whole
 * in itself.
 */
export function watchPage() {
  const watched = { /** @type {Set<unknown>} */ timers: new Set(), commits: 0, longTasks: 0 };
  const { setTimeout: later, setInterval: every, clearTimeout: drop } = window;

  const timeout = (/** @type {() => void} */ run, /** @type {number} */ ms) => {
    const id = later(() => {
      watched.timers.delete(id);
      run();
    }, ms);
    watched.timers.add(id);
    return id;
  };
  const interval = (/** @type {() => void} */ run, /** @type {number} */ ms) => {
    const id = every(run, ms);
    watched.timers.add(id);
    return id;
  };
  // Browsers keep one list of ids for both kinds.
  const clear = (/** @type {number} */ id) => {
    watched.timers.delete(id);
    drop(id);
  };
  Object.assign(window, { setTimeout: timeout, setInterval: interval, clearTimeout: clear, clearInterval: clear });

  // What React tells its developer tools, in production builds too.
  const onCommitFiberRoot = () => {
    watched.commits += 1;
  };
  const hook = { supportsFiber: true, inject: () => 1, onCommitFiberRoot, onCommitFiberUnmount() {} };
  Object.assign(window, { __REACT_DEVTOOLS_GLOBAL_HOOK__: hook, watched });
  new PerformanceObserver((list) => {
    watched.longTasks += list.getEntries().length;
  }).observe({ type: "longtask" });
}
