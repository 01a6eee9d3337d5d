import * as react from "react";

/** 19 brought `use`, actions, and what a root is told of what was caught. The rest runs under 18.3 too. */
export const isReact19 = Number.parseInt(react.version, 10) >= 19;

/** Came with 19.2. */
export const hasActivity = "Activity" in react;
