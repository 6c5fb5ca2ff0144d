const typed = new Set(["text", "search", "email", "url", "number", "date", "tel", "password"]);

/**
 * Whether somebody is in the middle of a text: then the focus is theirs, and nothing on the screen may take it. An empty
 * box is no text: it keeps the caret after a card was laid down, and holds nobody back.
 */
export function isTyping(element: Element | null = document.activeElement): boolean {
  if (element instanceof HTMLTextAreaElement) return !element.readOnly && element.value.trim() !== "";
  if (element instanceof HTMLInputElement) return typed.has(element.type) && element.value.trim() !== "";
  return element instanceof HTMLElement && element.isContentEditable && element.textContent?.trim() !== "";
}
