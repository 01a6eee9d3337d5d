import axios, { type AxiosError, isAxiosError } from "axios";
import { ApiError, isFailure, readOutcome } from "faultline";
import { common } from "faultline/dialects/common";

export const http = axios.create({ baseURL: "https://api.example.com/v2" });

http.interceptors.response.use(undefined, (error: unknown) => {
  throw isAxiosError(error) && error.code !== "ERR_CANCELED" ? toApiError(error) : error;
});

function toApiError(error: AxiosError): Error {
  const { config, code, response } = error;
  const method = (config?.method ?? "get").toUpperCase();
  const request = { method, url: axios.getUri(config) };
  const receivedAt = Date.now();
  if (!response) {
    const kind = code === "ECONNABORTED" || code === "ETIMEDOUT" ? "timed-out" : "unreachable";
    return new ApiError({ kind, status: 0, receivedAt, dialect: "http", method }, request);
  }
  const { status, data } = response;
  const headers = new Headers(Object.entries(response.headers).map(([name, value]) => [name, String(value)]));
  const body = data === "" ? undefined : data;
  const outcome = readOutcome({ status, headers, body, url: request.url, receivedAt, request }, common);
  return isFailure(outcome) ? new ApiError(outcome, request) : error;
}
