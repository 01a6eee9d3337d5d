import { resource } from "faultline/dialects/resource";
import { createApi } from "faultline/react-query";

export interface Order {
  items: { price: string }[];
}

const api = createApi({ baseUrl: "https://api.example.com", dialects: [resource] });

export const saveOrder = api.mutationOptions({ request: (order: Order) => ({ path: "/orders", json: order }) });
