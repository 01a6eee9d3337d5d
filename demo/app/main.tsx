import "./shell.css";
import "faultline/styles.css";
import "./parts.css";
import { isApiError } from "faultline";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";

const root = document.getElementById("root");
if (root === null)
  throw new Error('index.html has no element with the id "root", so the desk has no place to stand. Put it back.');
createRoot(root, {
  // A reply that is shown to the person is no fault of the page; everything else is, and reaches the console.
  onCaughtError: (error) => {
    if (!isApiError(error)) reportError(error);
  },
}).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
