import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { SyntheticEvent } from "react";
import { expect, it } from "vitest";
import { FieldMessage } from "../../src/components/FieldMessage.tsx";
import { useFieldProps } from "../../src/components/useFieldProps.ts";
import { common } from "../../src/dialects/common/index.ts";
import { useBindFieldErrors } from "../../src/forms/html.ts";
import type { Failure } from "../../src/outcome/failures.ts";
import { type ApiOptions, createApi } from "../../src/query/createApi.ts";
import { useApiMutation } from "../../src/query/useApiMutation.ts";
import { useFieldErrors } from "../../src/query/useFieldErrors.ts";
import { MutationNotice } from "../../src/surfaces/MutationNotice.tsx";
import { expectShownOnce } from "../../src/testing/expectShownOnce.ts";
import { json } from "../query/harness.tsx";
import { newClient, renderApp } from "../surfaces/fixtures.tsx";

const taken = () =>
  Promise.resolve(json({ message: "The account exists.", errors: [{ field: "email", message: "is taken" }] }, 409));

/** A form whose fields are bound by an adapter, and one that asks for its messages itself. */
const bindings = {
  useBindFieldErrors,
  useFieldErrors(failure: Failure | undefined) {
    return { ...useFieldErrors(failure), formProps: {} };
  },
};

function SignUp({ binding, fetch }: { binding: keyof typeof bindings; fetch: ApiOptions["fetch"] }) {
  const api = createApi({ baseUrl: "https://api.example.com/v1", dialects: [...common], fetch });
  const save = useApiMutation(
    api.mutationOptions({ request: (json: object) => ({ path: "/accounts", method: "POST", json }) }),
  );
  const bound = bindings[binding](save.failure);
  const { fieldProps, messageProps } = useFieldProps(bound);
  const send = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate(Object.fromEntries(new FormData(event.currentTarget)));
  };
  return (
    <form {...bound.formProps} onSubmit={send}>
      <label htmlFor={fieldProps("email").id}>Email</label>
      <input {...fieldProps("email")} />
      <FieldMessage {...messageProps("email")} />
      <button type="submit">Sign up</button>
      <MutationNotice result={save} />
    </form>
  );
}

it.each(Object.keys(bindings) as (keyof typeof bindings)[])(
  "a conflict that names a field is said at the field and shown as a conflict once, with %s",
  async (binding) => {
    const client = newClient();
    renderApp(<SignUp binding={binding} fetch={taken} />, client);
    await userEvent.click(screen.getByRole("button", { name: "Sign up" }));

    expect(await screen.findAllByText("The account exists.")).toHaveLength(1);
    expect(screen.getAllByRole("heading")).toHaveLength(1);
    const email = screen.getByRole("textbox", { name: "Email" });
    await waitFor(() => expect(email).toHaveAccessibleDescription(/is taken/));
    expect(email).toBeInvalid();
    const [mutation] = client.getMutationCache().getAll();
    await waitFor(() => expectShownOnce(mutation?.state.error));
  },
);
