import { render, screen } from "@testing-library/react";
import { ApiError } from "faultline";
import { FaultlineProvider } from "faultline/react";
import { expect, it, vi } from "vitest";
import { Crash } from "./adopting/crash.tsx";

const message = "This order is paid already.";
const refused = { kind: "unprocessable", status: 422, message, receivedAt: 0, dialect: "flat" } as const;

it.each([
  ["what the API said", new ApiError(refused, { method: "GET", url: "https://api.example.com" }), message],
  ["a sorry for a fault of the page's own", new TypeError("x is undefined"), "this part of the page did not work"],
])("a boundary of the app's own shows %s", (_, error, words) => {
  render(
    <FaultlineProvider>
      <Crash error={error} retry={vi.fn()} />
    </FaultlineProvider>,
  );
  expect(screen.getByRole("heading")).toBeVisible();
  expect(document.body).toHaveTextContent(words);
  expect(document.body).not.toHaveTextContent("x is undefined");
});
