import { Show } from "solid-js";
import { roles, type Role } from "../../../domain/permissions.ts";
import { Select } from "../../parts/select.tsx";
import { t } from "../../state/i18n.ts";
import type { Team } from "./people.tsx";

export type Place = { role: Role; teamId: string | null; groupId: string | null };

const nowhere = "none";
const orNull = (value: string) => (value === nowhere ? null : value);

/** Whether this place lacks the team that its role needs. */
export const lacksTeam = ({ role, teamId }: Place) =>
  (role === "klantmanager" || role === "teamleider") && teamId === null;

/** Role, team and intervisie group; the groups are those of the chosen team. */
export function PlaceFields(props: {
  place: Place;
  teams: readonly Team[];
  onChange: (place: Place) => void;
  error?: string;
}) {
  const groups = () => props.teams.find((team) => team.id === props.place.teamId)?.groups ?? [];
  return (
    <>
      <Select
        label={t("admin.role")}
        options={roles.map((role) => ({ value: role, label: t(`common.role.${role}`) }))}
        value={props.place.role}
        onChange={(role) => props.onChange({ ...props.place, role })}
      />
      <Select
        label={t("admin.team")}
        error={props.error}
        options={[
          { value: nowhere, label: t("admin.noTeam") },
          ...props.teams.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={props.place.teamId ?? nowhere}
        onChange={(teamId) => props.onChange({ ...props.place, teamId: orNull(teamId), groupId: null })}
      />
      <Show when={groups().length > 0}>
        <Select
          label={t("admin.group")}
          options={[
            { value: nowhere, label: t("admin.noGroup") },
            ...groups().map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={props.place.groupId ?? nowhere}
          onChange={(groupId) => props.onChange({ ...props.place, groupId: orNull(groupId) })}
        />
      </Show>
    </>
  );
}
