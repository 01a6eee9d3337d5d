import { useBindFieldErrors } from "faultline/forms/html";
import { Button, ErrorSummary, FieldMessage, useFieldProps } from "faultline/react";
import { useActionState } from "react";
import { signUp } from "./signUp.ts";

export function SignUpForm() {
  const [failure, action, isPending] = useActionState(signUp, undefined); // a Failure, or undefined when it went well
  const bound = useBindFieldErrors(failure);
  const { fieldProps, messageProps } = useFieldProps(bound);

  return (
    <form action={action} {...bound.formProps}>
      {failure && bound.left.length > 0 && <ErrorSummary failure={failure} fields={bound.left} />}
      <label htmlFor={fieldProps("email").id}>Email</label>
      <input {...fieldProps("email")} />
      <FieldMessage {...messageProps("email")} />
      <Button type="submit" isBusy={isPending}>
        Sign up
      </Button>
    </form>
  );
}
