import { ApiError, isFailure, readOutcome, readReply } from "faultline";
import { common } from "faultline/dialects/common";
import ky, { isNetworkError, isTimeoutError } from "ky";

export const http = ky.create({
  retry: 0, // or its repetitions come on top of ours
  hooks: {
    afterResponse: [
      async ({ request: { method, url }, response }) => {
        if (response.ok) return;
        const request = { method, url };
        const outcome = readOutcome(await readReply(response, { request }), common);
        if (isFailure(outcome)) throw new ApiError(outcome, request);
      },
    ],
    beforeError: [
      ({ error, request: { method, url } }) => {
        if (!isNetworkError(error) && !isTimeoutError(error)) return error;
        const kind = isTimeoutError(error) ? "timed-out" : "unreachable";
        return new ApiError({ kind, status: 0, receivedAt: Date.now(), dialect: "http", method }, { method, url });
      },
    ],
  },
});
