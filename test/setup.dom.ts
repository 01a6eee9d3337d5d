import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// As long as a test may need on a slow machine: what comes is found at once all the same.
configure({ asyncUtilTimeout: 60_000 });

afterEach(() => {
  cleanup();
  // What one test's server closed stays closed over a reload, and to the next test the page was only reloaded.
  localStorage.clear();
  sessionStorage.clear();
});
