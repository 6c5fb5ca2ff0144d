const protocols = new Set(["http:", "https:", "mailto:"]);

/** Whether an address may stand in a shared text: an absolute http, https or mailto address and nothing else. */
export const isSafeAddress = (address: string): boolean =>
  URL.canParse(address) && protocols.has(new URL(address).protocol);

/** What somebody typed as an address: "loket.nl" gets https, "a@b.nl" mailto; null when it is no address. */
export function addressFrom(typed: string): string | null {
  const text = typed.trim();
  if (text === "" || /\s/.test(text)) return null;
  if (isSafeAddress(text)) return text;
  if (/^[a-z][a-z\d+.-]*:/i.test(text) && !/^[^/]+:\d+(\/|$)/.test(text)) return null;
  if (/^[^@/]+@[^@/]+\.[^@/]+$/.test(text)) return `mailto:${text}`;
  const guess = `https://${text}`;
  return /^[^/]+\.[^/]+/.test(text) && isSafeAddress(guess) ? guess : null;
}
