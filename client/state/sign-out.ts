import { meKey, useMutation } from "./query.ts";

/** Ends the login on the server; the shell then shows the sign-in page. */
export const useSignOut = () =>
  useMutation(() => ({
    mutationFn: async () => {
      const answer = await fetch("/auth/sign-out", {
        method: "POST",
        headers: { "content-type": "application/json", "x-casustafel": "1" },
        body: "{}",
      });
      if (!answer.ok) throw new Error("sign-out failed");
    },
    invalidates: [meKey],
  }));
