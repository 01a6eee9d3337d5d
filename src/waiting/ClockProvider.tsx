"use client";
import { createContext, type ReactNode, useContext } from "react";
import { type Clock, systemClock } from "./clock.ts";

/** The clock that countdowns below it go by. */
const ClockContext = createContext<Clock>(systemClock);

/** Gives the countdowns below it another clock: a stopped one for pictures, a fast one for demonstrations. */
export function ClockProvider({ clock, children }: { clock: Clock; children?: ReactNode }) {
  return <ClockContext.Provider value={clock}>{children}</ClockContext.Provider>;
}

/** The clock of this place in the tree. */
export function useClock(): Clock {
  return useContext(ClockContext);
}
