// faultline/toast: failures in the corner, by react-hot-toast. An explicit list of names.

export { FailureToaster, type FailureToasterProps } from "./surfaces/toast/hot/FailureToaster.tsx";
export { type FailureToastOptions, toastFailure } from "./surfaces/toast/hot/toastFailure.tsx";
export { toastFailures } from "./surfaces/toast/hot/toastFailures.ts";
export { type Notice, toastNotice } from "./surfaces/toast/hot/toastNotice.tsx";
export { dismissToast } from "./surfaces/toast/hot/toasts.ts";
