import { version } from "react";

/** 19 brought `use`, actions, and what a root is told of what was caught; 19.2 `Activity`. The rest runs under 18.3 too. */
export const isReact19 = Number.parseInt(version, 10) >= 19;
