import { useRef, useState } from "react";
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { useAnnounce } from "../../src/components/context.ts";
import { FaultlineProvider } from "../../src/components/FaultlineProvider.tsx";
import "../../src/styles.css";

/** A page that opens a modal dialog, which may come with it or be taken away. */
function Page() {
  const announce = useAnnounce();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isThere, setThere] = useState(true);
  return (
    <>
      <button type="button" onClick={() => dialog.current?.showModal()}>
        Open
      </button>
      <button type="button" onClick={() => announce("Said on the page")}>
        Say on the page
      </button>
      <button type="button" onClick={() => announce("Said later")}>
        Say it later
      </button>
      {isThere && (
        <dialog ref={dialog} aria-label="Edit">
          <button type="button" onClick={() => announce("Not saved", { assertive: true })}>
            Save
          </button>
          <button type="button" onClick={() => announce("Saved")}>
            Save at last
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            Close
          </button>
          <button type="button" onClick={() => setThere(false)}>
            Take away
          </button>
        </dialog>
      )}
    </>
  );
}

const press = (name: string) =>
  (page.getByRole("button", { name, exact: true, includeHidden: true }).element() as HTMLElement).click();
const modal = () => document.querySelector("dialog") as HTMLDialogElement;
/** Where a screen reader hears it: in the live regions that are not inert. */
const heard = () =>
  [...document.querySelectorAll('[role="status"], [role="alert"]')]
    .filter((region) => region.textContent !== "")
    .filter((region) => !document.querySelector("dialog:modal") || modal().contains(region));
const texts = () => heard().map((region) => region.textContent);

async function open() {
  await render(
    <FaultlineProvider>
      <Page />
    </FaultlineProvider>,
  );
  // What is there when the page comes is no news; said again and again, it is once the page listens.
  await expect
    .poll(() => (texts().length === 0 && press("Say on the page"), texts()), { interval: 300 })
    .toHaveLength(1);
  press("Open");
  expect(texts()).toEqual([]);
}

it("under a modal dialog it is said in the dialog, for the browser makes all else inert", async () => {
  await open();
  press("Save");
  await expect
    .poll(() => heard().map((region) => `${region.role}: ${region.textContent}`))
    .toEqual(["alert: Not saved"]);
  press("Save at last");
  await expect.poll(texts).toContain("Saved");
  expect(heard().every((region) => getComputedStyle(region).position === "absolute")).toBe(true);
});

it.each(["Close", "Take away"])("on the page it is said again when the dialog has gone: %s", async (way) => {
  await open();
  press("Save");
  await expect.poll(texts).toEqual(["Not saved"]);
  press(way);
  await expect.poll(() => document.querySelector("dialog:modal")).toBeNull();
  press("Say it later");
  await expect.poll(texts).toContain("Said later");
  expect(heard().every((region) => region.closest("dialog") === null || !region.checkVisibility())).toBe(true);
});

it("what is said while the dialog closes is said on the page", async () => {
  await open();
  press("Save at last");
  modal().close();
  await expect.poll(texts).toEqual(["Saved"]);
  expect(heard()[0]?.closest("dialog")).toBeNull();
});
