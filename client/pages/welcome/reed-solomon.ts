/** Product in the field of 256 elements, over x⁸ + x⁴ + x³ + x² + 1. */
function product(a: number, b: number): number {
  let result = 0;
  for (let bit = 7; bit >= 0; bit -= 1)
    result = ((result << 1) ^ (result >> 7 ? 0x11d : 0) ^ ((b >> bit) & 1 ? a : 0)) & 0xff;
  return result;
}

/** The Reed-Solomon error correction codewords of a block: the rest after division by (x − 2⁰)(x − 2¹)…(x − 2ⁿ⁻¹). */
export function errorCorrection(data: readonly number[], count: number): number[] {
  let generator = [1];
  let root = 1;
  for (let degree = 0; degree < count; degree += 1) {
    const [low, high] = [
      [...generator, 0],
      [0, ...generator.map((factor) => product(factor, root))],
    ];
    generator = low.map((factor, at) => factor ^ (high[at] ?? 0));
    root = product(root, 2);
  }
  let rest = Array.from({ length: count }, () => 0);
  for (const codeword of data) {
    const lead = codeword ^ (rest[0] ?? 0);
    rest = [...rest.slice(1), 0].map((value, at) => value ^ product(generator[at + 1] ?? 0, lead));
  }
  return rest;
}
