const typed = new Set(["text", "search", "email", "url", "number", "date", "tel", "password"]);

/** Whether somebody has the caret in a text: then the focus is theirs, and nothing on the screen may take it. */
export function isTyping(element: Element | null = document.activeElement): boolean {
  if (element instanceof HTMLTextAreaElement) return !element.readOnly;
  if (element instanceof HTMLInputElement) return typed.has(element.type);
  return element instanceof HTMLElement && element.isContentEditable;
}
