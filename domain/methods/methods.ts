import { balint } from "./balint.ts";
import { conditiecasuistiek } from "./conditiecasuistiek.ts";
import { conditiecasuistiekMensbeeld } from "./conditiecasuistiek-mensbeeld.ts";
import { hendriksen } from "./hendriksen.ts";
import { imi } from "./imi.ts";
import { incidentmethode } from "./incidentmethode.ts";
import { kwaliteiten } from "./kwaliteiten.ts";
import type { Method } from "./method.ts";
import { moreelBeraad } from "./moreel-beraad.ts";
import { roddelmethode } from "./roddelmethode.ts";
import { socratischGesprek } from "./socratisch-gesprek.ts";
import { socratischeIntervisie } from "./socratische-intervisie.ts";
import { tienstappenmethode } from "./tienstappenmethode.ts";
import { troika } from "./troika.ts";
import { uMethode } from "./u-methode.ts";
import { vijfstappenmethode } from "./vijfstappenmethode.ts";
import { waarderendeIntervisie } from "./waarderende-intervisie.ts";

/** The methods that every team can choose from; a team's own versions are kept beside them. Our own come first. */
export const methods: readonly Method[] = [
  conditiecasuistiek,
  conditiecasuistiekMensbeeld,
  incidentmethode,
  hendriksen,
  roddelmethode,
  balint,
  vijfstappenmethode,
  tienstappenmethode,
  socratischeIntervisie,
  socratischGesprek,
  moreelBeraad,
  waarderendeIntervisie,
  uMethode,
  troika,
  imi,
  kwaliteiten,
];

/** A method by its id, or undefined when there is none. */
export function methodOf(id: string): Method | undefined {
  return methods.find((method) => method.id === id);
}
