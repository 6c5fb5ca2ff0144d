import { createContext, createEffect, createMemo, createSignal, onCleanup, useContext, type JSX } from "solid-js";
import type { Permission, Role } from "../../domain/permissions.ts";
import { meKey, useQuery, useQueryClient } from "./query.ts";
import { announce } from "./announcer.ts";
import { fetchTimeLeft } from "./doors.ts";
import { t } from "./i18n.ts";
import { createKeepLogin } from "./keep-login.ts";
import { watchLoginEnd, type Ending } from "./login-end.ts";
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
  /** Set while the login is about to end because nobody uses it. */
  ending: () => Ending | null;
  /** Uses the login, which puts its end off. */
  stay: () => Promise<void>;
};

const LoginContext = createContext<Login>();

/** Asks once who is signed in, for everything below it. */
export function LoginProvider(props: { children: JSX.Element }) {
  const query = createLogin();
  const [ending, setEnding] = createSignal<Ending | null>(null);
  let watch: ReturnType<typeof watchLoginEnd> | undefined;
  const stay = async () => {
    await query.refetch();
    if (ending() === null) return;
    await watch?.look();
    if (ending() === null && query.data?.me) announce(t("common.ending.stays"));
  };
  createKeepLogin(() => void stay());
  const owner = createMemo<Me | undefined>((before) => {
    const me = query.isSuccess ? query.data.me : null;
    return me && (before === undefined || before.id === me.id) ? me : before;
  });
  createEffect(() => {
    const id = query.data?.me?.id;
    // What one person was shown or wrote is not for the next one at the same screen.
    if (id !== undefined && id !== owner()?.id) location.reload();
  });
  const isIn = createMemo(() => Boolean(query.data?.me));
  const client = useQueryClient();
  createEffect<boolean>((wasIn) => {
    // Whoever comes back is not to find what was refused, or was true, while nobody was signed in.
    if (isIn() && wasIn) void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== meKey[0] });
    return wasIn || isIn();
  }, false);
  createEffect(() => {
    if (!isIn()) return;
    watch = watchLoginEnd({ ask: fetchTimeLeft, onChange: setEnding, onOver: () => void query.refetch() });
    onCleanup(() => {
      watch?.stop();
      setEnding(null);
    });
  });
  return <LoginContext.Provider value={{ query, owner, ending, stay }}>{props.children}</LoginContext.Provider>;
}

function useLoginContext(): Login {
  const login = useContext(LoginContext);
  if (!login) throw new Error("useLogin outside LoginProvider");
  return login;
}

/** The query behind the login: for the shell and the sign-in page. */
export const useLogin = () => useLoginContext().query;

/** That the login is about to end, and how to stay: for the notice that says so. */
export const useLoginEnding = () => {
  const { ending, stay } = useLoginContext();
  return { ending, stay };
};

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
