import { For } from "solid-js";
import { roles } from "../../../domain/permissions.ts";
import { EmptyState } from "../../parts/empty-state.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { fetchDemoPeople, useDoor, type DemoPerson } from "../../state/doors.ts";
import { t } from "../../state/i18n.ts";
import { useQuery } from "../../state/query.ts";

/** Everybody of the demo by role; one click signs in. */
export function DemoPeople() {
  const people = useQuery(() => ({ queryKey: ["demo-people"], queryFn: fetchDemoPeople }));
  const door = useDoor<{ slug: string }>("/demo/sign-in");
  const groups = (all: DemoPerson[]) =>
    roles
      .map((role) => ({ role, people: all.filter((person) => person.role === role) }))
      .filter((group) => group.people.length > 0);
  return (
    <Loaded query={people} what={t("signin.demoPeople")}>
      {(all) => (
        <div class="stack-wide">
          <For each={groups(all())} fallback={<EmptyState text={t("signin.demoEmpty")} />}>
            {(group) => (
              <section>
                <h2 class="demo-role">{t(`common.roles.${group.role}`)}</h2>
                <ul role="list" class="demo-people">
                  <For each={group.people}>
                    {(person) => (
                      <li>
                        <button
                          type="button"
                          class="demo-person"
                          aria-disabled={door.isPending}
                          onClick={() => !door.isPending && door.mutate({ slug: person.slug })}
                        >
                          {person.name}
                        </button>
                      </li>
                    )}
                  </For>
                </ul>
              </section>
            )}
          </For>
        </div>
      )}
    </Loaded>
  );
}
