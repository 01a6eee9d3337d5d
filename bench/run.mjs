// Measures the built package. Figures of one run compare with each other, not with those of another machine.
import { run } from "mitata";
import "./reply.mjs";

await run();
await import("./countdowns.mjs");
