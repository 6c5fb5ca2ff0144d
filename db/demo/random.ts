const mask = (1n << 64n) - 1n;
const crockford = "0123456789abcdefghjkmnpqrstvwxyz";

/** The SplitMix64 generator (Steele, Lea and Flood 2014): each call gives the next 64 bits after `seed`. */
export function splitMix64(seed: bigint): () => bigint {
  let state = seed & mask;
  return () => {
    state = (state + 0x9e3779b97f4a7c15n) & mask;
    let mixed = state;
    mixed = ((mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n) & mask;
    mixed = ((mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn) & mask;
    return mixed ^ (mixed >> 31n);
  };
}

/** FNV-1a over the UTF-16 units of a label, 64 bits: turns a name into a seed. */
function seedOf(label: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (let place = 0; place < label.length; place += 1) {
    hash = ((hash ^ BigInt(label.charCodeAt(place))) * 0x100000001b3n) & mask;
  }
  return hash;
}

export type Random = ReturnType<typeof makeRandom>;

/**
 * Chance that is the same every time for the same seed and label. Every part of the dataset draws from a `stream` of its
 * own name, so that adding rows to one part leaves all others as they were.
 */
export function makeRandom(seed: bigint, label = "") {
  const next = splitMix64(seed ^ seedOf(label));

  /** A number from 0 up to, not including, 1, with 53 random bits. */
  const fraction = (): number => Number(next() >> 11n) / 2 ** 53;

  /** A whole number from `low` up to and including `high`. */
  const whole = (low: number, high: number): number => low + Math.floor(fraction() * (high - low + 1));

  const chance = (probability: number): boolean => fraction() < probability;

  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[whole(0, list.length - 1)];
    if (chosen === undefined) throw new Error("random: nothing to pick from");
    return chosen;
  };

  /** The list in a random order (Fisher and Yates). */
  const shuffle = <T>(list: readonly T[]): T[] => {
    const order = list.map((entry) => ({ entry, rank: fraction() }));
    return order.toSorted((one, other) => one.rank - other.rank).map(({ entry }) => entry);
  };

  /** `count` different entries, or all of them when there are fewer. */
  const some = <T>(list: readonly T[], count: number): T[] => shuffle(list).slice(0, count);

  /** One key, with a chance in proportion to its weight. */
  const weighted = <K extends string>(weights: Readonly<Partial<Record<K, number>>>): K => {
    const keys = Object.keys(weights) as K[];
    const total = keys.reduce((sum, key) => sum + (weights[key] ?? 0), 0);
    let rest = fraction() * total;
    for (const key of keys) {
      rest -= weights[key] ?? 0;
      if (rest < 0) return key;
    }
    throw new Error("random: no weight above zero");
  };

  /** An id in the form of every other id of the product: 128 bits as 26 characters. */
  const id = (): string => {
    const bits = (next() << 64n) | next();
    let text = "";
    for (let place = 125n; place >= 0n; place -= 5n) text += crockford[Number((bits >> place) & 31n)];
    return text;
  };

  const stream = (name: string) => makeRandom(seed, `${label}/${name}`);

  return { fraction, whole, chance, pick, shuffle, some, weighted, id, stream };
}
