import "@testing-library/jest-dom/vitest";
import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";

afterEach(() => {
  cleanup();
  // What one test's server closed stays closed over a reload, and to the next test the page was only reloaded.
  localStorage.clear();
  sessionStorage.clear();
});
