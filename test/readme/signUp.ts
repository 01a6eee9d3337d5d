import { type Failure, isFailure } from "faultline";
import { resource } from "faultline/dialects/resource";
import { createApi } from "faultline/react-query";

const api = createApi({ baseUrl: "https://api.example.com", dialects: [resource] });

export async function signUp(_: Failure | undefined, data: FormData): Promise<Failure | undefined> {
  const outcome = await api.request("/users", { method: "POST", json: Object.fromEntries(data) });
  return isFailure(outcome) ? outcome : undefined;
}
