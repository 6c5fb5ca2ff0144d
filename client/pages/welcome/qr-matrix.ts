import { errorCorrection } from "./reed-solomon.ts";

/** Modules of version 8 on each side. */
const size = 49;
/** Version 8 at level L (ISO/IEC 18004, table 9): two blocks of 97 data and 24 error correction codewords each. */
const dataInBlock = 97;
const errorsInBlock = 24;
const blocks = 2;
/** Tables C.1 and D.1 of the standard: level L with mask 0, and version 8, each with its own error correction. */
const formatBits = 0b111011111000100;
const versionBits = 0b001000010110111100;
/** Centres of the alignment patterns of version 8 (annex E), where no finder stands. */
const alignments = [
  [6, 24],
  [24, 6],
  [24, 24],
  [24, 42],
  [42, 24],
  [42, 42],
];

/** How many bytes fit: a mode of 4 bits, a length of 8 and an end of 4 take two codewords. */
export const longestText = dataInBlock * blocks - 2;

/**
 * A QR code of a text in UTF-8: rows of modules, dark is true, without the light border of 4 that a reader needs around it.
 * Always version 8, level L, mask 0: enough for the address of an authenticator, and read by everything. Null when too long.
 */
export function qrMatrix(text: string): boolean[][] | null {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > longestText) return null;
  const { isFixed, rows } = fixedPatterns();
  const codewords = codewordsOf(bytes);
  let bit = 0;
  for (const [x, y] of zigzag()) {
    if (isFixed[y]?.[x]) continue;
    const isDark = ((codewords[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1;
    const row = rows[y];
    if (row) row[x] = (isDark === 1) !== ((x + y) % 2 === 0);
    bit += 1;
  }
  return rows;
}

/** From the lower right, two columns at a time, up and down; the column of the timing pattern is no part of it. */
function* zigzag(): Generator<[number, number]> {
  for (let pair = 0; pair < (size - 1) / 2; pair += 1) {
    const right = size - 1 - 2 * pair - (pair >= (size - 7) / 2 ? 1 : 0);
    for (let step = 0; step < size; step += 1) {
      const y = pair % 2 === 0 ? size - 1 - step : step;
      yield [right, y];
      yield [right - 1, y];
    }
  }
}

/** Everything that is the same in each code of this kind: finders, timing, alignment, format and version. */
function fixedPatterns() {
  const grid = () => Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  const [rows, isFixed] = [grid(), grid()];
  const set = (x: number, y: number, isDark: boolean) => {
    const [row, fixed] = [rows[y], isFixed[y]];
    if (!row || !fixed || x < 0 || x >= size) return;
    row[x] = isDark;
    fixed[x] = true;
  };
  const square = (centreX: number, centreY: number, reach: number, isDark: (ring: number) => boolean) => {
    for (let dy = -reach; dy <= reach; dy += 1)
      for (let dx = -reach; dx <= reach; dx += 1)
        set(centreX + dx, centreY + dy, isDark(Math.max(Math.abs(dx), Math.abs(dy))));
  };
  for (let at = 0; at < size; at += 1) {
    set(6, at, at % 2 === 0);
    set(at, 6, at % 2 === 0);
  }
  const [near, far] = [3, size - 4];
  for (const [x = 0, y = 0] of [
    [near, near],
    [far, near],
    [near, far],
  ])
    square(x, y, 4, (ring) => ring !== 2 && ring !== 4);
  for (const [x = 0, y = 0] of alignments) square(x, y, 2, (ring) => ring !== 1);
  const skip = (place: number) => (place >= 6 ? place + 1 : place);
  for (let bit = 0; bit < 15; bit += 1) {
    const isDark = ((formatBits >> bit) & 1) === 1;
    set(bit < 8 ? 8 : skip(14 - bit), bit < 8 ? skip(bit) : 8, isDark);
    set(bit < 8 ? size - 1 - bit : 8, bit < 8 ? 8 : size - 15 + bit, isDark);
  }
  set(8, size - 8, true);
  for (let bit = 0; bit < 18; bit += 1) {
    const isDark = ((versionBits >> bit) & 1) === 1;
    const [across, along] = [size - 11 + (bit % 3), Math.floor(bit / 3)];
    set(across, along, isDark);
    set(along, across, isDark);
  }
  return { rows, isFixed };
}

/** The bytes in byte mode, filled up, with error correction, the blocks interleaved. */
function codewordsOf(bytes: Uint8Array): number[] {
  const nibbles = [
    4,
    bytes.length >> 4,
    bytes.length & 15,
    ...Array.from(bytes).flatMap((byte) => [byte >> 4, byte & 15]),
    0,
  ];
  const data = Array.from(
    { length: nibbles.length / 2 },
    (_, at) => ((nibbles[2 * at] ?? 0) << 4) | (nibbles[2 * at + 1] ?? 0),
  );
  for (let filler = 0; data.length < dataInBlock * blocks; filler += 1) data.push(filler % 2 === 0 ? 0xec : 0x11);
  const parts = Array.from({ length: blocks }, (_, block) =>
    data.slice(block * dataInBlock, (block + 1) * dataInBlock),
  );
  const corrections = parts.map((part) => errorCorrection(part, errorsInBlock));
  const interleave = (columns: number[][]) =>
    (columns[0] ?? []).flatMap((_, at) => columns.map((column) => column[at] ?? 0));
  return [...interleave(parts), ...interleave(corrections)];
}
