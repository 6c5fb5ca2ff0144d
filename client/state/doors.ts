import type { Role } from "../../domain/permissions.ts";
import { language, setLanguage } from "./i18n.ts";
import { meKey, useMutation } from "./query.ts";
import { requestOf } from "./refusal.ts";

/** A refusal of a door, in the shape that `refusalOf` reads. */
class DoorRefusal extends Error {
  readonly code: unknown;
  readonly detail: unknown;
  readonly request: string | undefined;

  constructor({ code, detail }: { code?: unknown; detail?: unknown }, answer?: Response) {
    super(String(code));
    this.code = code;
    this.detail = detail;
    this.request = requestOf(answer);
  }
}

/** The refusal in an answer; one that is no data came from something before the server, and is a failure. */
export async function refusalIn(answer: Response): Promise<Error> {
  const said: unknown = await answer.json().catch(() => null);
  return new DoorRefusal(typeof said === "object" && said !== null ? said : { code: "internal" }, answer);
}

/** The server's answer; a network that fails becomes a refusal of its own. */
async function ask(path: string, options?: RequestInit): Promise<Response> {
  try {
    return await fetch(path, options);
  } catch {
    throw new DoorRefusal({ code: "offline" });
  }
}

/** Posts to one of the doors beside tRPC: sign-in, sign-out, invitations. Throws what `refusalOf` reads. */
export async function knock(path: string, body: object): Promise<unknown> {
  const answer = await ask(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    credentials: "same-origin",
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw await refusalIn(answer);
  const text = await answer.text();
  return text === "" ? null : JSON.parse(text);
}

/** A way in: when it opens, everything is asked again as the person who came in. */
export const useDoor = <Input extends object>(path: string, options: { isShownInPlace?: boolean } = {}) =>
  useMutation<Input>(() => ({ mutationFn: (body) => knock(path, body), invalidates: [meKey], ...options }));

/** Ends the login and begins anew at the first page: nothing of the one person stays in the tab for the next. */
export const useSignOut = () =>
  useMutation(() => ({
    mutationFn: async () => {
      await knock("/auth/sign-out", {});
      // The answer clears the browser's storage, and with it the choice of language.
      await setLanguage(language());
      location.assign("/");
    },
  }));

/** How long this browser's login goes on if nobody uses it; asking is no use of it. */
export async function fetchTimeLeft(): Promise<{ left: number; mayStay: boolean } | null> {
  const answer = await ask("/auth/time-left");
  if (!answer.ok) throw await refusalIn(answer);
  return answer.json();
}

export type DemoPerson = { slug: string; name: string; role: Role };

/** The people of the demo; only a demo server has this door. */
export async function fetchDemoPeople(): Promise<DemoPerson[]> {
  const answer = await ask("/demo/people");
  if (!answer.ok) throw await refusalIn(answer);
  return answer.json();
}
