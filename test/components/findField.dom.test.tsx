import { render, screen } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { fieldsIn, labelOf } from "../../src/components/findField.ts";

describe("the field of a message", () => {
  const form = (markup: string) => {
    render(<form aria-label="Release" dangerouslySetInnerHTML={{ __html: markup }} />);
    return screen.getByRole("form");
  };
  const found = (scope: HTMLElement, ...path: (string | number)[]) => fieldsIn(scope)(path)?.id;

  test.each([
    ["items.0.price", "dots"],
    ["items[0].price", "brackets for numbers"],
    ["items[0][price]", "brackets for all"],
  ])("is found whether the form writes its path as %s, with %s", (name) => {
    expect(found(form(`<input id="hit" name="${name}">`), "items", 0, "price")).toBe("hit");
  });

  test("is found without the name of the object that the form is for", () => {
    expect(found(form('<input id="hit" name="email">'), "user", "email")).toBe("hit");
  });

  test("is the first of a group, and never one that cannot take the focus", () => {
    const scope = form(
      '<input type="hidden" name="env"><input disabled name="env"><input type="radio" id="first" name="env"><input type="radio" name="env">',
    );
    expect(found(scope, "env")).toBe("first");
  });

  test("is none for the form as a whole, an unknown path, or a name made of selector signs", () => {
    const scope = form('<input id="a" name="a">');
    expect(found(scope)).toBeUndefined();
    expect(found(scope, "b")).toBeUndefined();
    expect(found(scope, '"], *')).toBeUndefined();
  });

  test("is no other element that has a name of its own, be it anywhere on the page", () => {
    document.head.insertAdjacentHTML("beforeend", '<meta name="description">');
    const others = ["meta", "details", "my-icon", "slot", "a", "iframe", "fieldset"];
    form(others.map((tag) => `<${tag} name="description"></${tag}>`).join(""));
    expect(fieldsIn(document)(["description"])).toBeUndefined();
    document.head.querySelector('[name="description"]')?.remove();
  });

  test("may be an element of the app's own that takes part in forms, or anything that takes the focus", () => {
    customElements.define(
      "x-field",
      class extends HTMLElement {
        static formAssociated = true;
      },
    );
    const scope = form('<x-field id="own" name="a"></x-field><div id="box" tabindex="-1" name="b"></div>');
    expect(["a", "b"].map((name) => found(scope, name))).toEqual(["own", "box"]);
  });

  test("is found by a key that has brackets of its own", () => {
    expect(found(form('<input id="hit" name="requests[cpu]">'), "requests[cpu]")).toBe("hit");
  });

  test("is called what its label, its legend or its aria-label says", () => {
    const scope = form(
      '<label>Version <span data-fl="field-message">Enter a version</span><input name="v"></label><fieldset><legend>Where</legend><label><input type="radio" name="w">EU</label></fieldset><input name="x" aria-label="Notes"><input name="y">',
    );
    const label = (name: string) => labelOf(fieldsIn(scope)([name]) as HTMLElement);
    expect(["v", "w", "x", "y"].map(label)).toEqual(["Version", "Where", "Notes", undefined]);
  });

  test("is looked for once, however many messages ask for it: each name is read once, and only what is wanted is tried", () => {
    const scope = form(Array.from({ length: 100 }, (_, row) => `<input name="rows.${row}.a">`).join(""));
    const looks = vi.spyOn(scope, "querySelectorAll");
    const reads = vi.spyOn(Element.prototype, "getAttribute");
    const tries = vi.spyOn(Element.prototype, "matches");
    const find = fieldsIn(scope);
    for (let index = 0; index < 1000; index++) find(["rows", index % 10, "a"]);
    const counts = [looks, reads, tries].map(({ mock }) => mock.calls.length);
    vi.restoreAllMocks();
    expect(counts).toEqual([1, 100, 10]);
  });
});
