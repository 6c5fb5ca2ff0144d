/** When a login ends, by this machine's clock (ms), and whether using it puts that off: twelve hours are the end in any case. */
export type Ending = { endsAt: number; mayStay: boolean };

/** What the server says: ms that are left; null when nobody is signed in any more. Asking is no use of the login. */
export type AskTimeLeft = () => Promise<{ left: number; mayStay: boolean } | null>;

type Options = {
  ask: AskTimeLeft;
  /** The login is about to end, or (with null) is not any more. */
  onChange: (ending: Ending | null) => void;
  /** The login has ended. */
  onOver: () => void;
};

/** How long before the end somebody is warned (WCAG 2.2.1 asks for twenty seconds at least), in ms. */
export const warnAhead = 2 * 60_000;

/** When to ask first, and how often while the end is near or the server cannot be reached, in ms. */
const firstLook = 4 * 60_000;
const nearLook = 5_000;

/**
 * Warns before the login of this browser ends. The server is asked, and not this tab's own keys: another tab, another request or what
 * was written into a document may have used the login since, and then there is nothing to warn of.
 */
export function watchLoginEnd({ ask, onChange, onOver }: Options) {
  let timer: ReturnType<typeof setTimeout>;
  let asked = 0;
  const plan = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), wait);
  };

  async function look(): Promise<void> {
    clearTimeout(timer);
    asked += 1;
    const mine = asked;
    const answer = await ask().catch(() => undefined);
    // Somebody asked again meanwhile, or stopped.
    if (mine !== asked) return;
    if (answer === undefined) return plan(nearLook);
    if (answer === null) {
      onChange(null);
      return onOver();
    }
    const { left, mayStay } = answer;
    const isNear = left <= warnAhead;
    onChange(isNear ? { endsAt: Date.now() + left, mayStay } : null);
    plan(isNear ? Math.min(nearLook, left) : left - warnAhead);
  }

  plan(firstLook);
  return {
    look,
    stop() {
      clearTimeout(timer);
      asked += 1;
    },
  };
}
