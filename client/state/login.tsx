import { createContext, createEffect, createMemo, useContext, type JSX } from "solid-js";
import type { Permission, Role } from "../../domain/permissions.ts";
import { meKey, useQuery } from "./query.ts";
import { createKeepLogin } from "./keep-login.ts";
import { noteServerTime } from "./server-clock.ts";
import { trpc } from "./trpc.ts";

/** The person at the screen, as the server describes them. */
export type Me = {
  id: string;
  name: string;
  role: Role;
  /** Index into the person colours. */
  color: number;
  team: { id: string; name: string; kind: "dedicated" | "regulier" } | null;
  group: { id: string; name: string } | null;
  /** What the server would allow; screens show by these and decide nothing themselves. */
  abilities: Permission[];
};

function createLogin() {
  const query = useQuery(() => ({
    queryKey: meKey,
    queryFn: async () => {
      const answer = await trpc.me.show.query();
      noteServerTime(answer.now);
      return answer;
    },
    staleTime: 60_000,
  }));
  return query;
}

type Login = {
  query: ReturnType<typeof createLogin>;
  /** Who this tab belongs to: the first person who signed in. It stays theirs when their login ends, unsaved text and all. */
  owner: () => Me | undefined;
};

const LoginContext = createContext<Login>();

/** Asks once who is signed in, for everything below it. */
export function LoginProvider(props: { children: JSX.Element }) {
  const query = createLogin();
  createKeepLogin(() => void query.refetch());
  const owner = createMemo<Me | undefined>((before) => {
    const me = query.isSuccess ? query.data.me : null;
    return me && (before === undefined || before.id === me.id) ? me : before;
  });
  createEffect(() => {
    const id = query.data?.me?.id;
    // What one person was shown or wrote is not for the next one at the same screen.
    if (id !== undefined && id !== owner()?.id) location.reload();
  });
  return <LoginContext.Provider value={{ query, owner }}>{props.children}</LoginContext.Provider>;
}

function useLoginContext(): Login {
  const login = useContext(LoginContext);
  if (!login) throw new Error("useLogin outside LoginProvider");
  return login;
}

/** The query behind the login: for the shell and the sign-in page. */
export const useLogin = () => useLoginContext().query;

/** Whose page this tab shows, also while they have to sign in again; undefined before anybody did. */
export const useOwner = () => useLoginContext().owner;

/** The person at the screen. Only below the shell, where somebody is signed in. */
export function useMe(): () => Me {
  const owner = useOwner();
  return () => {
    const me = owner();
    if (!me) throw new Error("useMe while nobody is signed in");
    return me;
  };
}

/** Whether the server would allow something: `can("dossier:write")`. */
export function useCan(): (permission: Permission) => boolean {
  const owner = useOwner();
  return (permission) => owner()?.abilities.includes(permission) ?? false;
}
