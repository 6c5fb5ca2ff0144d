import { showToast } from "../../state/toasts.ts";
import { trpc } from "../../state/trpc.ts";
import { refusalSentence } from "./refusal-sentence.ts";
import { useTable } from "./table-context.tsx";

export type Handling = ReturnType<typeof createHandling>;

/** What is done with cards of this casus that lie open. Each answers false when it was refused, and then says why. */
export function createHandling(casusId: () => string) {
  const { refetch } = useTable();
  const ask = async (asked: Promise<unknown>): Promise<boolean> => {
    try {
      await asked;
      return true;
    } catch (error) {
      showToast(refusalSentence(error), { kind: "bad" });
      return false;
    } finally {
      await refetch();
    }
  };
  const about = (cardId: string) => ({ casusId: casusId(), cardId });
  return {
    tag: (cardId: string, tag: string | null) => ask(trpc.card.tag.mutate({ ...about(cardId), tag })),
    vote: (cardId: string, isGiven: boolean) => ask(trpc.card.vote.mutate({ ...about(cardId), isGiven })),
    move: (cardId: string, groupId: string | null) => ask(trpc.card.move.mutate({ ...about(cardId), groupId })),
    remove: (cardId: string) => ask(trpc.card.remove.mutate(about(cardId))),
    group: (cardIds: string[], title: string) => ask(trpc.card.group.mutate({ casusId: casusId(), cardIds, title })),
    rename: (groupId: string, title: string) =>
      ask(trpc.card.renameGroup.mutate({ casusId: casusId(), groupId, title })),
  };
}
