import { act, type RenderResult, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Activity, type ReactNode, useRef } from "react";
import { describe, expect, test, vi } from "vitest";
import { ErrorSummary, type ErrorSummaryProps } from "../../src/components/ErrorSummary.tsx";
import { FailureView } from "../../src/components/FailureView.tsx";
import { FaultlineProvider } from "../../src/components/FaultlineProvider.tsx";
import { FieldMessage } from "../../src/components/FieldMessage.tsx";
import { useFieldProps } from "../../src/components/useFieldProps.ts";
import ar from "../../src/locales/ar.ts";
import type { FieldIssue } from "../../src/outcome/failureParts.ts";
import type { Conflict, Invalid } from "../../src/outcome/failures.ts";
import { useFieldErrors } from "../../src/query/useFieldErrors.ts";
import { hasActivity } from "../react.ts";

const invalid = (...fields: FieldIssue[]): Invalid => ({
  kind: "invalid",
  status: 422,
  receivedAt: 0,
  dialect: "versioner",
  fields,
});
const issue = (message: string, ...path: (string | number)[]): FieldIssue => ({ path, message });

function Form({ children, ...props }: ErrorSummaryProps & { children?: ReactNode }) {
  return (
    <form>
      <ErrorSummary {...props} />
      <label>
        Product name <input name="name" />
      </label>
      <label>
        Version <input name="version" />
      </label>
      {children}
    </form>
  );
}
const items = () => screen.getAllByRole("listitem").map((item) => item.textContent);

describe("a message at its field", () => {
  test.each(["missing_field", "REQUIRED", "value_error.missing", "E7005", "too_long invalid_format"])(
    "says in our words what the server has only the code %s for, and keeps it for support",
    (code) => {
      const { container } = render(<FieldMessage message={code} />);
      expect(container).toHaveTextContent(`Error: This value was not accepted. (${code})`);
      expect(screen.getByText(code)).toHaveAttribute("dir", "ltr");
    },
  );

  test.each(["taken", "Required", "e-mail", "Use snake_case", "12", "価格を入力", "Use A or B_C"])(
    "lets %s stand, which can be read",
    (message) => {
      const { container } = render(<FieldMessage message={message} />);
      expect(container.textContent).toBe(`Error: ${message}`);
    },
  );

  test("lets an app's own elements stand", () => {
    const { container } = render(
      <FieldMessage>
        <b>name_taken</b>
      </FieldMessage>,
    );
    expect(container.textContent).toBe("Error: name_taken");
  });
});

describe("the summary of a form", () => {
  test("takes the focus once for each failure, and not again when a field is mended", () => {
    const first = invalid(issue("Enter a version", "version"));
    const { rerender } = render(<Form failure={first} />);
    const title = screen.getByRole("heading", { name: "There is a problem" });
    expect(title).toHaveFocus();

    act(() => screen.getByRole("textbox", { name: "Version" }).focus());
    rerender(<Form failure={first} fields={[]} />);
    expect(screen.getByRole("textbox", { name: "Version" })).toHaveFocus();

    rerender(<Form failure={{ ...first }} />);
    expect(title).toHaveFocus();
  });

  test.runIf(hasActivity)("takes no focus when the page that it stands on was hidden and is shown again", () => {
    const failure = invalid(issue("Enter a version", "version"));
    const page = (mode: "visible" | "hidden") => (
      <>
        <button type="button">Elsewhere</button>
        <Activity mode={mode}>
          <Form failure={failure} />
        </Activity>
      </>
    );
    const { rerender } = render(page("visible"));
    act(() => screen.getByRole("button").focus());
    rerender(page("hidden"));
    rerender(page("visible"));
    expect(screen.getByRole("button")).toHaveFocus();
  });

  test("leads to each field, in the order of the page and not of the server", async () => {
    render(<Form failure={invalid(issue("Enter a version", "version"), issue("Enter a product name", "name"))} />);
    expect(screen.getAllByRole("link").map((link) => link.textContent)).toEqual([
      "Enter a product name",
      "Enter a version",
    ]);
    await userEvent.click(screen.getByRole("link", { name: "Enter a version" }));
    expect(screen.getByRole("textbox", { name: "Version" })).toHaveFocus();
    expect(window.location.hash).toBe("");
  });

  test("names the field when the message alone would not, by the app's word before the label", () => {
    const failure = invalid(issue("Field required", "version"), issue("Field required", "name"));
    render(<Form failure={failure} labels={{ name: "Product" }} />);
    expect(items()).toEqual(["Product: Field required", "Version: Field required"]);
  });

  test("loses nothing: what concerns the form or no field of it stays as text", () => {
    const failure = invalid(
      issue("Field required", "metadata", "owner"),
      issue("Enter a version", "version"),
      issue("A release with this name exists."),
    );
    render(<Form failure={failure} />);
    expect(items()).toEqual(["A release with this name exists.", "Enter a version", "metadata.owner: Field required"]);
    expect(screen.getAllByRole("link")).toHaveLength(1);
  });

  test("folds a long list without losing any of it, and counts what is folded", async () => {
    const failure = invalid(...Array.from({ length: 12 }, (_, index) => issue(`Row ${index} is empty`, "rows", index)));
    render(<Form failure={failure} />);
    expect(screen.getByText("Show 6 more")).toBeVisible();
    const last = screen.getAllByRole("listitem").at(-1);
    expect(last).toHaveTextContent("rows.11: Row 11 is empty");
    expect(last).not.toBeVisible();
    await userEvent.click(screen.getByText("Show 6 more"));
    expect(last).toBeVisible();
  });

  describe("of a thousand messages", () => {
    const many = Array.from({ length: 1000 }, (_, index) => issue(`Row ${index} is empty`, "rows", index % 100, "a"));
    const rows = Array.from({ length: 100 }, (_, row) => (
      <label key={row}>
        Row {row} <input name={`rows.${row}.a`} />
      </label>
    ));
    /** How often the page was asked while something was done: for elements, for what one is, for a label. */
    const asked = (act: () => void) => {
      const looks = vi.spyOn(Document.prototype, "querySelectorAll");
      const looksInside = vi.spyOn(Element.prototype, "querySelectorAll");
      const tries = vi.spyOn(Element.prototype, "matches");
      const orders = vi.spyOn(Node.prototype, "compareDocumentPosition");
      const labels = vi.spyOn(Node.prototype, "cloneNode");
      act();
      const [first, second, ...rest] = [looks, looksInside, tries, orders, labels].map(({ mock }) => mock.calls.length);
      vi.restoreAllMocks();
      return [(first ?? 0) + (second ?? 0), ...rest];
    };

    test("asks the page for each field, not for each message, and for labels of what it shows alone", () => {
      const failure = invalid(...many);
      let view: RenderResult | undefined;
      const form = () => <Form failure={failure}>{rows}</Form>;
      const first = asked(() => {
        view = render(form());
      });
      const again = asked(() => view?.rerender(form()));
      // Looked for twice at first, for the second look finds that nothing moved; each label is looked into for a message.
      for (const [counts, times] of [
        [first, 2],
        [again, 1],
      ] as const) {
        const [looks = 0, tries = 0, orders = 0, labels = 0] = counts;
        expect(tries).toBe(100 * times);
        expect(orders).toBeLessThanOrEqual(100 * 7 * times);
        expect(labels).toBeLessThanOrEqual(6);
        expect(looks).toBeLessThanOrEqual(10 * times);
      }
    });

    test("asks each form beside it once, outside of any", () => {
      const page = (
        <main>
          <section>
            <div>
              <ErrorSummary failure={invalid(...many)} />
            </div>
            {Array.from({ length: 20 }, (_, form) => (
              <form key={form}>
                <input name="other" aria-label="Other" />
              </form>
            ))}
          </section>
          <form>{rows}</form>
        </main>
      );
      const [looks = 0, tries = 0] = asked(() => {
        render(page);
      });
      // In each of two looks: the whole page, eleven parts around the list, what forms these have, 21 forms.
      expect(looks).toBeLessThanOrEqual(2 * (1 + 11 + 11 + 21) + 6);
      expect(tries).toBeLessThanOrEqual(2 * (100 + 100));
      expect(screen.getAllByRole("link")).toHaveLength(6);
    });

    test("draws what is folded when somebody asks for it, each a link with its field's name", async () => {
      render(<Form failure={invalid(...many.map((one) => ({ ...one, message: "Field required" })))}>{rows}</Form>);
      expect(document.querySelectorAll("li")).toHaveLength(6);
      await userEvent.click(screen.getByText("Show 994 more"));
      await waitFor(() => expect(document.querySelectorAll("li")).toHaveLength(1000));
      expect(document.querySelectorAll("li a")).toHaveLength(1000);
      expect([...document.querySelectorAll("li")].at(-1)).toHaveTextContent("Row 99: Field required");
    }, 60_000);

    test("says how many more the service had, though the rest is mended", () => {
      const failure = { ...invalid(...many), unlisted: 1000 };
      const { rerender } = render(<Form failure={failure} />);
      expect(screen.getByText("1,000 more problems are not listed here.")).toBeVisible();
      rerender(<Form failure={failure} fields={[]} />);
      expect(screen.getByText("1,000 more problems are not listed here.")).toBeVisible();
      rerender(<Form failure={{ ...failure, unlisted: 1 }} />);
      expect(screen.getByText("One more problem is not listed here.")).toBeVisible();
    });

    test.each([undefined, 0, -1, Number.NaN, Number.POSITIVE_INFINITY])("says nothing of %s more", (unlisted) => {
      render(<Form failure={{ ...invalid(...many), unlisted }} />);
      expect(screen.queryByText(/not listed/)).toBeNull();
    });

    test.each([
      [1, "مشكلة أخرى لا تعرض."],
      [2, "مشكلتان أخريان لا تعرضان."],
      [3, "3 مشكلات أخرى لا تعرض."],
      [11, "11 مشكلة أخرى لا تعرض."],
      [1000, "1,000 مشكلة أخرى لا تعرض."],
    ])("says in Arabic that there are %s more", (unlisted, text) => {
      render(
        <FaultlineProvider locale="ar-u-nu-latn" messages={ar}>
          <Form failure={{ ...invalid(...many), unlisted }} />
        </FaultlineProvider>,
      );
      expect(screen.getByText(text)).toBeVisible();
    });
  });

  test.each(["cost", "#cost"])("leads to the control that the app names by id, as %s", async (id) => {
    render(
      <Form failure={invalid(issue("Too much", "price"))} hrefs={{ price: id }}>
        <input id="cost" aria-label="Costs" />
      </Form>,
    );
    await userEvent.click(screen.getByRole("link"));
    expect(screen.getByRole("textbox", { name: "Costs" })).toHaveFocus();
  });

  test("takes nothing that every object has for a word of the app's about a field", () => {
    const failure = invalid(issue("Too long", "toString"), issue("Too short", "valueOf"));
    render(<Form failure={failure} labels={{}} hrefs={{}} />);
    expect(items()).toEqual(["toString: Too long", "valueOf: Too short"]);
  });

  test("finds a field that comes later, and drops the link of one that goes", () => {
    const failure = invalid(issue("Enter a note", "note"));
    const { rerender } = render(<Form failure={failure} />);
    expect(screen.queryByRole("link")).toBeNull();
    rerender(
      <Form failure={failure}>
        <input name="note" aria-label="Note" />
      </Form>,
    );
    expect(screen.getByRole("link", { name: "Enter a note" })).toBeVisible();
  });

  test("stands outside of its form when it is told where that is", async () => {
    function Apart() {
      const form = useRef<HTMLFormElement>(null);
      return (
        <>
          <input name="version" aria-label="Another form's version" />
          <ErrorSummary form={form} failure={invalid(issue("Enter a version", "version"))} />
          <form ref={form}>
            <input name="version" aria-label="Version" />
          </form>
        </>
      );
    }
    render(<Apart />);
    await userEvent.click(screen.getByRole("link"));
    expect(screen.getByRole("textbox", { name: "Version" })).toHaveFocus();
  });

  describe("outside of any form", () => {
    const failure = invalid(issue("Enter a version", "version"), issue("Enter a note", "note"));
    const fields = (of: string, ...names: string[]) =>
      names.map((name) => <input key={name} name={name} aria-label={`${of}: ${name}`} />);
    const led = async () => {
      const names: (string | null)[] = [];
      for (const link of screen.getAllByRole("link")) {
        await userEvent.click(link);
        names.push(document.activeElement?.getAttribute("aria-label") ?? null);
      }
      return names;
    };

    test("leads to the fields of the form nearest to it", async () => {
      render(
        <>
          <form>{fields("first", "version", "note")}</form>
          <section>
            <ErrorSummary failure={failure} />
            <form>{fields("second", "version", "note")}</form>
          </section>
        </>,
      );
      expect(await led()).toEqual(["second: version", "second: note"]);
    });

    test("leads to the one form that has all of its fields, and not to a bit of each", async () => {
      render(
        <>
          <ErrorSummary failure={invalid(...failure.fields, issue("No such coupon", "coupon"))} />
          <form>{fields("first", "version")}</form>
          <form>{fields("second", "version", "note")}</form>
        </>,
      );
      expect(await led()).toEqual(["second: version", "second: note"]);
    });

    test("leads to fields without a form, and to those that two forms share between them", async () => {
      const { unmount } = render(
        <>
          <ErrorSummary failure={failure} />
          {fields("page", "version", "note")}
        </>,
      );
      expect(await led()).toEqual(["page: version", "page: note"]);
      unmount();
      render(
        <>
          <ErrorSummary failure={failure} />
          <form>{fields("first", "version")}</form>
          <form>{fields("second", "note")}</form>
        </>,
      );
      expect(await led()).toEqual(["first: version", "second: note"]);
    });
  });

  test("takes no focus in a toast, which comes to whatever a person is at, but is said, and can be closed", () => {
    vi.useFakeTimers();
    const onDismiss = vi.fn();
    const page = (failure: Invalid | undefined) => (
      <FaultlineProvider>
        {failure && <FailureView failure={failure} layout="toast" onDismiss={onDismiss} />}
      </FaultlineProvider>
    );
    const { rerender } = render(page(undefined));
    act(() => {
      vi.advanceTimersByTime(200);
    });
    rerender(page(invalid(issue("Enter a version", "version"))));
    act(() => {
      vi.advanceTimersByTime(200);
    });
    expect(document.body).toHaveFocus();
    expect(screen.getByRole("status")).toHaveTextContent("There is a problem");
    act(() => screen.getByRole("button", { name: "Dismiss" }).click());
    expect(onDismiss).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });

  test("names a field unless its message does, in words of its own and not as a part of others", () => {
    const of = {
      id: "This is invalid",
      de: "Der Preis fehlt",
      rate: "Separate them by commas",
      ID: "This id is taken",
    };
    render(
      <Form
        failure={invalid(...Object.entries({ ...of, 価格: "価格を入力" }).map(([name, said]) => issue(said, name)))}
      />,
    );
    expect(items()).toEqual([
      "id: This is invalid",
      "de: Der Preis fehlt",
      "rate: Separate them by commas",
      "This id is taken",
      "価格を入力",
    ]);
  });

  test("puts our own words in place of a code, names the field, and keeps the code for support", () => {
    const codes = [issue("already_exists", "name"), issue("E_RANGE", "limits", "cpu"), issue("", "version")];
    render(<Form failure={invalid(...codes, issue("missing_field"))} labels={{ "limits.cpu": "CPU" }} />);
    expect(items().sort()).toEqual([
      "CPU: This value was not accepted. (E_RANGE)",
      "Product name: This value was not accepted. (already_exists)",
      "Some of what was entered needs a change. (missing_field)",
      "Version: This value was not accepted.",
    ]);
    expect(screen.getByRole("link", { name: /^Product name: This value .* \(already_exists\)$/ })).toBeVisible();
  });

  test("says so in the language of the page, whatever the name is written in", () => {
    render(
      <FaultlineProvider messages={ar} locale="ar">
        <Form failure={invalid(issue("already_exists", "owner"))} />
      </FaultlineProvider>,
    );
    expect(items()).toEqual(["owner: لم تُقبل هذه القيمة. (already_exists)"]);
    expect(screen.getByText("owner")).toHaveProperty("tagName", "BDI");
    expect(screen.getByText("already_exists")).toHaveAttribute("dir", "ltr");
  });

  test("says what the server said when it named no field", () => {
    render(<Form failure={{ ...invalid(), message: "The dates overlap." }} />);
    expect(screen.getByText("The dates overlap.")).toBeVisible();
  });

  test("says it in our words when the server had none, and no empty line", () => {
    render(<Form failure={invalid()} fields={[issue("")]} />);
    expect(screen.queryByRole("listitem")).toBeNull();
    expect(screen.getByRole("region")).toHaveTextContent(/There is a problem.+/);
  });

  test("is heard once: the focus says it, so no live region does, unless the focus stays away", () => {
    vi.useFakeTimers();
    const page = (failure: Invalid | undefined, keepsFocus: boolean) => (
      <FaultlineProvider>{failure && <Form failure={failure} keepsFocus={keepsFocus} />}</FaultlineProvider>
    );
    const { rerender } = render(page(undefined, false));
    act(() => {
      vi.advanceTimersByTime(200);
    });
    rerender(page(invalid(issue("Enter a version", "version")), false));
    act(() => {
      vi.advanceTimersByTime(200);
    });
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
    rerender(page(undefined, false));
    rerender(page(invalid(issue("Enter a version", "version")), true));
    act(() => {
      vi.advanceTimersByTime(200);
    });
    expect(screen.getByRole("status")).toHaveTextContent("There is a problem");
    expect(screen.getByRole("heading", { name: "There is a problem" })).not.toHaveFocus();
    vi.useRealTimers();
  });
});

describe("the summary of a conflict that names fields", () => {
  const conflict = (...fields: FieldIssue[]): Conflict => ({
    kind: "conflict",
    status: 409,
    receivedAt: 0,
    dialect: "flat",
    message: "The account exists.",
    requestId: "req_1",
    fields,
  });
  const taken = conflict(issue("is taken", "name"), issue("belongs to another account", "tax_id"));

  function Account({ failure, hasSummary = true }: { failure: Conflict; hasSummary?: boolean }) {
    return (
      <form>
        {hasSummary && <ErrorSummary failure={failure} />}
        <label>
          Product name <input name="name" />
        </label>
        <FailureView failure={failure} />
      </form>
    );
  }

  test("leads to fields and lists what has none, by the rules of any other, and takes the focus", async () => {
    render(<Form failure={taken} />);
    expect(items()).toEqual(["Product name: is taken", "tax_id: belongs to another account"]);
    expect(screen.getByRole("heading", { name: "There is a problem" })).toHaveFocus();
    await userEvent.click(screen.getByRole("link", { name: "Product name: is taken" }));
    expect(screen.getByRole("textbox", { name: "Product name" })).toHaveFocus();
  });

  test("stands beside the view of the conflict, which tells of it, and says nothing twice", () => {
    render(<Account failure={taken} />);
    expect(screen.getAllByText(/account exists/)).toHaveLength(1);
    expect(items()).toEqual(["Product name: is taken", "tax_id: belongs to another account"]);
    expect(screen.getAllByText("req_1")).toHaveLength(1);
  });

  test("leaves to that view what no field of the form shows when it goes, and takes it back", () => {
    const { rerender } = render(<Account failure={taken} hasSummary={false} />);
    expect(items()).toEqual(["tax_id: belongs to another account"]);
    rerender(<Account failure={taken} />);
    expect(items()).toHaveLength(2);
    rerender(<Account failure={taken} hasSummary={false} />);
    expect(items()).toEqual(["tax_id: belongs to another account"]);
  });

  test("has the words of its kind where the server has none", () => {
    render(<Form failure={{ ...conflict({ path: [], message: "" }), message: undefined }} />);
    expect(screen.getByText("It changed, or something else is in the way.")).toBeVisible();
  });
});

describe("a message at its field", () => {
  function Field({ failure }: { failure: Invalid | undefined }) {
    const errors = useFieldErrors(failure);
    const { fieldProps, messageProps } = useFieldProps(errors);
    const { id, ...control } = fieldProps("version", "hint");
    return (
      <form>
        <label htmlFor={id}>Version</label>
        <p id="hint">For example, 4.2.1</p>
        <input id={id} {...control} onChange={() => errors.clear("version")} />
        <FieldMessage {...messageProps("version")} />
      </form>
    );
  }

  test("describes its field after the hint, marked as an error, and only while it stands", async () => {
    const { rerender } = render(<Field failure={undefined} />);
    const field = screen.getByRole("textbox", { name: "Version" });
    expect(field).toBeValid();
    expect(field).toHaveAccessibleDescription("For example, 4.2.1");

    rerender(<Field failure={invalid(issue("Enter a version", "version"))} />);
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription("For example, 4.2.1 Error: Enter a version");

    await userEvent.type(field, "4");
    expect(field).toBeValid();
    expect(field).toHaveValue("4");
    expect(screen.queryByText("Enter a version")).toBeNull();
  });

  test("is not there when there is nothing to say", () => {
    const { container } = render(<FieldMessage id="x" message={undefined} />);
    expect(container).toBeEmptyDOMElement();
  });
});
