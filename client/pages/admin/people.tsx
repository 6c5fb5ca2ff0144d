import { createSignal, Match, Show, Switch } from "solid-js";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Menu } from "../../parts/menu.tsx";
import { PersonMark } from "../../parts/person-mark.tsx";
import { Table } from "../../parts/table.tsx";
import { Tag } from "../../parts/tag.tsx";
import { formatInstant } from "../../state/format.ts";
import { catchFocusSoon } from "../../state/catch-focus.ts";
import { t } from "../../state/i18n.ts";
import { useMe } from "../../state/login.tsx";
import { useMutation, useQuery } from "../../state/query.ts";
import { trpc } from "../../state/trpc.ts";
import { ChangeDialog } from "./change-dialog.tsx";
import { InviteDialog } from "./invite-dialog.tsx";
import { LinkDialog, type Link } from "./link-dialog.tsx";

type List = Awaited<ReturnType<typeof trpc.member.list.query>>;
export type Person = List["members"][number];
export type Team = List["teams"][number];

const membersKey = ["members"];
const looks = { active: "good", invited: "accent", none: "warn", disabled: "bad" } as const;

const actionsOn = (memberId: string) => `[data-member="${memberId}"] button`;

type Asking = { what: "invite" } | { what: "change" | "disable"; person: Person };

/** Everybody who takes part, with what a beheerder can do about it. */
export function People() {
  const me = useMe();
  const [asking, setAsking] = createSignal<Asking>();
  const [link, setLink] = createSignal<Link>();
  const query = useQuery(() => ({ queryKey: membersKey, queryFn: () => trpc.member.list.query() }));
  const close = () => setAsking(undefined);

  const closeAbout = (memberId: string) => {
    close();
    catchFocusSoon(actionsOn(memberId));
  };
  const closeLink = () => {
    setLink(undefined);
    catchFocusSoon("#invite-someone");
  };

  const setDisabled = useMutation(() => ({
    mutationFn: trpc.member.setDisabled.mutate,
    invalidates: [membersKey],
    done: t("admin.disableDone"),
    onSuccess: (_done, { memberId }) => closeAbout(memberId),
  }));
  const restore = useMutation(() => ({
    mutationFn: (memberId: string) => trpc.member.setDisabled.mutate({ memberId, disabled: false }),
    invalidates: [membersKey],
    done: t("admin.enableDone"),
    onSuccess: (_done, memberId) => void catchFocusSoon(actionsOn(memberId)),
  }));
  const inviteAgain = useMutation(() => ({
    mutationFn: async (person: Person) => ({
      name: person.name,
      ...(await trpc.member.inviteAgain.mutate({ memberId: person.id })),
    }),
    invalidates: [membersKey],
    onSuccess: setLink,
  }));

  const actionsOf = (person: Person) =>
    person.access === "disabled"
      ? [{ label: t("admin.enable"), onSelect: () => restore.mutate(person.id) }]
      : [
          { label: t("admin.change"), onSelect: () => setAsking({ what: "change", person }) },
          { label: t("admin.inviteAgain"), onSelect: () => inviteAgain.mutate(person) },
          { label: t("admin.disable"), onSelect: () => setAsking({ what: "disable", person }) },
        ];
  const about = (what: "change" | "disable") => {
    const now = asking();
    return now && now.what === what && "person" in now ? now.person : undefined;
  };

  return (
    <Loaded query={query} what={t("admin.loading")}>
      {(list) => (
        <>
          <Card
            isPlain
            class="admin-people"
            title={t("admin.peopleCaption", list().members.length)}
            aside={
              <Button look="primary" id="invite-someone" onClick={() => setAsking({ what: "invite" })}>
                {t("admin.invite")}
              </Button>
            }
          >
            <Table
              caption={t("admin.peopleTable")}
              isCaptionHidden
              rows={list().members}
              columns={[
                {
                  label: t("admin.name"),
                  cell: (person) => (
                    <span class="admin-person">
                      <PersonMark name={person.name} color={person.color} isSmall />
                      <span class="quiet">{person.email}</span>
                    </span>
                  ),
                },
                { label: t("admin.role"), cell: (person) => t(`common.role.${person.role}`) },
                {
                  label: t("admin.team"),
                  cell: (person) => (
                    <Show when={person.teamName} fallback={<span class="quiet">{t("admin.noTeam")}</span>}>
                      {person.teamName}
                      <Show when={person.groupName}>
                        <span class="quiet"> · {person.groupName}</span>
                      </Show>
                    </Show>
                  ),
                },
                {
                  label: t("admin.access"),
                  cell: (person) => (
                    <>
                      <Tag look={looks[person.access]}>{t(`admin.accessState.${person.access}`)}</Tag>
                      <Show when={person.access === "invited" && person.invitedUntil}>
                        {(until) => <span class="quiet admin-until">{formatInstant(until())}</span>}
                      </Show>
                    </>
                  ),
                },
                {
                  label: t("admin.actions"),
                  cell: (person) => (
                    <Show when={person.id !== me().id} fallback={<span class="quiet">{t("admin.you")}</span>}>
                      <span data-member={person.id}>
                        <Menu
                          trigger="…"
                          label={t("admin.actionsFor", person.name)}
                          triggerClass="button button-quiet button-small"
                          items={actionsOf(person)}
                        />
                      </span>
                    </Show>
                  ),
                },
              ]}
            />
          </Card>
          <Switch>
            <Match when={asking()?.what === "invite"}>
              <InviteDialog teams={list().teams} onClose={close} onLink={setLink} />
            </Match>
            <Match when={about("change")}>
              {(person) => (
                <ChangeDialog person={person()} teams={list().teams} onClose={() => closeAbout(person().id)} />
              )}
            </Match>
            <Match when={about("disable")}>
              {(person) => (
                <ConfirmDialog
                  isOpen
                  isDanger
                  onClose={close}
                  onConfirm={() => setDisabled.mutate({ memberId: person().id, disabled: true })}
                  isBusy={setDisabled.isPending}
                  title={t("admin.disableTitle", person().name)}
                  text={t("admin.disableText")}
                  confirm={t("admin.disable")}
                />
              )}
            </Match>
          </Switch>
          <Show when={link()}>{(made) => <LinkDialog link={made()} onClose={closeLink} />}</Show>
        </>
      )}
    </Loaded>
  );
}
