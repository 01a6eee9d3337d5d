// faultline/toast: failures in the corner, by react-hot-toast. An explicit list of names.

export { FailureToaster, type FailureToasterProps } from "./surfaces/toast/FailureToaster.tsx";
export { type FailureToastOptions, toastFailure } from "./surfaces/toast/toastFailure.tsx";
export { toastFailures } from "./surfaces/toast/toastFailures.ts";
export { type Notice, toastNotice } from "./surfaces/toast/toastNotice.tsx";
export { dismissToast } from "./surfaces/toast/toasts.ts";
