/** One line of a benchmark's output; a ratio below 1 means better than the peer. */
export type Figure = {
  bench: string;
  metric: string;
  value: number;
  peer: string | null;
  peerValue: number | null;
  ratio: number | null;
};

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

const rounded = (value: number) => Number(value.toPrecision(4));

/** A figure that stands by itself. */
export function alone(bench: string, metric: string, value: number): Figure {
  return { bench, metric, value: rounded(value), peer: null, peerValue: null, ratio: null };
}

export function figure(bench: string, metric: string, value: number, peer: string, peerValue: number): Figure {
  return {
    bench,
    metric,
    value: rounded(value),
    peer,
    peerValue: rounded(peerValue),
    ratio: rounded(value / peerValue),
  };
}
