import { holdsOf } from "./properties.ts";

// One half of a hundred thousand replies; the other half runs beside it.
holdsOf(5000, 1);
