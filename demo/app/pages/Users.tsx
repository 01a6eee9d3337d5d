import { CreateUser } from "./users/CreateUser.tsx";
import { Orders } from "./users/Orders.tsx";
import { Reports } from "./users/Reports.tsx";
import { StatusCodes } from "./users/StatusCodes.tsx";
import { UserCard } from "./users/UserCard.tsx";
import { UserList } from "./users/UserList.tsx";

/** People and what they ordered. `#/users/user_123` opens one of them. */
export default function Users({ example: id }: { example?: string | undefined }) {
  return (
    <div className="desk-columns">
      <div className="desk-stack">
        <UserList open={id} />
        <Orders />
      </div>
      <div className="desk-stack">
        {id && <UserCard key={id} id={id} />}
        <CreateUser />
        <Reports />
        <StatusCodes />
      </div>
    </div>
  );
}
