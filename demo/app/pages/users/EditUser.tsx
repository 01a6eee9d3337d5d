import { useQueryClient } from "@tanstack/react-query";
import { Button } from "faultline/react";
import { type Answer, useApiMutation } from "faultline/react-query";
import { toastNotice } from "faultline/toast";
import { Field, Form } from "../../Form.tsx";
import { deleteUser, type User, updateUser } from "../../resource.ts";

interface EditProps {
  user: User;
  /** Tag of the copy that is edited: a change made to an older one is refused. */
  etag: string | undefined;
  onReload: () => void;
  onSaved: (answer: Answer<User>) => void;
}

/** Changes a user, unless somebody else has in the meantime. */
export function EditUser({ user, etag, onReload, onSaved }: EditProps) {
  const client = useQueryClient();
  const list = { queryKey: ["resource", "users"] };
  const save = useApiMutation({
    ...updateUser(user),
    onSuccess: (answer) => {
      toastNotice({ title: `${answer.data.name} was saved` });
      onSaved(answer);
      return client.invalidateQueries(list);
    },
  });
  // The same change without the tag, as a colleague would make it in another tab.
  const elsewhere = useApiMutation(updateUser(user));
  const remove = useApiMutation({
    ...deleteUser(user),
    onSuccess: () => {
      toastNotice({ title: `${user.name} was deleted` });
      location.assign("#/users");
      return client.invalidateQueries(list);
    },
  });
  return (
    <Form
      label={`Edit ${user.name}`}
      verb="Save user"
      result={save}
      onSend={(fields) => save.mutate({ ...fields, etag })}
      onReload={onReload}
      tools={
        <>
          <Button
            variant="plain"
            isBusy={elsewhere.isPending}
            onClick={() => elsewhere.mutate({ role: user.role === "manager" ? "engineer" : "manager" })}
          >
            Let a colleague save first
          </Button>
          <Button variant="plain" isBusy={remove.isPending} onClick={() => remove.mutate()}>
            Delete user
          </Button>
        </>
      }
    >
      <Field name="name" label="Name" defaultValue={user.name} />
      <Field name="email" label="Email" type="email" defaultValue={user.email} />
      <Field
        name="role"
        label="Role"
        options={["engineer", "team-lead", "manager", "qa-lead"]}
        defaultValue={user.role}
      />
    </Form>
  );
}
