/** Stands for what the app has: any library of toasts. */
export const shown: string[] = [];

export const showToast = (text: string) => void shown.push(text);
