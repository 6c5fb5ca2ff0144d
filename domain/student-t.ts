/**
 * The chance that a Student t with this many degrees of freedom (a whole number, 1 or more) lies between −t and t:
 * the finite series of Abramowitz & Stegun 26.7.3 and 26.7.4.
 */
function centralShare(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees));
  const isOdd = degrees % 2 === 1;
  let term = isOdd ? Math.cos(angle) : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let k = isOdd ? 3 : 2; k <= degrees - 2; k += 2) {
    term *= ((k - 1) / k) * Math.cos(angle) ** 2;
    sum += term;
  }
  return isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}

/** The t between whose two signs 95 % of a Student distribution lies; degrees of freedom a whole number, 1 or more. */
export function studentT95(degrees: number): number {
  let [low, high] = [1.9, 13];
  // Halved until nothing is left between the two: 13 at one degree of freedom, 1.96 at endlessly many.
  for (let halving = 0; halving < 60; halving += 1) {
    const middle = (low + high) / 2;
    if (centralShare(middle, degrees) < 0.95) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
