import "faultline/styles.css";
import "./shell.css";
import "./parts.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";

const root = document.getElementById("root");
if (root === null)
  throw new Error('index.html has no element with the id "root", so the desk has no place to stand. Put it back.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
