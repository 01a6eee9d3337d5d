/** Stands for what the app has: its sign-in. */
export const session = { token: "old" };

export const getToken = async () => session.token;

export const renewToken = async () => {
  session.token = "new";
};
