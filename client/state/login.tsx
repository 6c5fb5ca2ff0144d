import { createContext, createEffect, useContext, type JSX } from "solid-js";
import type { Permission, Role } from "../../domain/permissions.ts";
import { meKey, useQuery, useQueryClient } from "./query.ts";
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

const LoginContext = createContext<ReturnType<typeof createLogin>>();

/** Asks once who is signed in, for everything below it. */
export function LoginProvider(props: { children: JSX.Element }) {
  const query = createLogin();
  const client = useQueryClient();
  createKeepLogin(() => void query.refetch());
  let knownId: string | undefined;
  createEffect(() => {
    const id = query.isSuccess ? query.data.me?.id : undefined;
    // What one person was shown is not kept for the next one at the same screen.
    if (knownId !== undefined && id !== knownId)
      client.removeQueries({ predicate: (other) => other.queryKey[0] !== meKey[0] });
    knownId = id;
  });
  return <LoginContext.Provider value={query}>{props.children}</LoginContext.Provider>;
}

/** The query behind the login: for the shell and the sign-in page. */
export function useLogin() {
  const login = useContext(LoginContext);
  if (!login) throw new Error("useLogin outside LoginProvider");
  return login;
}

/** The person at the screen. Only below the shell, where somebody is signed in. */
export function useMe(): () => Me {
  const login = useLogin();
  return () => {
    const me = login.data?.me;
    if (!me) throw new Error("useMe while nobody is signed in");
    return me;
  };
}

/** Whether the server would allow something: `can("dossier:write")`. */
export function useCan(): (permission: Permission) => boolean {
  const login = useLogin();
  return (permission) => login.data?.me?.abilities.includes(permission) ?? false;
}
