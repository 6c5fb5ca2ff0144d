import { Dialog as Kobalte } from "@kobalte/core/dialog";
import { Show, type JSX } from "solid-js";

/** A question or a small form above the page; Escape and a click beside it close it, focus returns where it was. */
export function Dialog(props: {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  description?: string;
  isWide?: boolean;
  children?: JSX.Element;
  /** Buttons, the main one last. */
  foot?: JSX.Element;
}) {
  // Kobalte gives the focus back to its own trigger, and a dialog that a page opens by itself has none.
  let before: Element | null = null;
  const arrive = (event: Event) => {
    before = document.activeElement;
    const content = event.currentTarget;
    if (!(content instanceof HTMLElement)) return;
    const body = content.querySelector(".dialog-body");
    if (!body || body.querySelector("input, select, textarea, button, a[href]")) return;
    // While a form is still asked for, the first thing to press would be the way out.
    event.preventDefault();
    content.focus();
  };
  const giveBack = () => {
    const place = before?.isConnected ? before : document.getElementById("inhoud");
    if (place instanceof HTMLElement) place.focus({ preventScroll: true });
  };
  return (
    <Kobalte open={props.isOpen} onOpenChange={(isOpen) => !isOpen && props.onClose()}>
      <Kobalte.Portal>
        <Kobalte.Overlay class="dialog-overlay" />
        <div class="dialog-place">
          <Kobalte.Content
            class="dialog"
            classList={{ "dialog-wide": props.isWide }}
            onOpenAutoFocus={arrive}
            onCloseAutoFocus={giveBack}
          >
            <Kobalte.Title as="h2">{props.title}</Kobalte.Title>
            <Show when={props.description}>
              <Kobalte.Description class="dialog-description">{props.description}</Kobalte.Description>
            </Show>
            <Show when={props.children}>
              <div class="dialog-body">{props.children}</div>
            </Show>
            <Show when={props.foot}>
              <div class="dialog-foot">{props.foot}</div>
            </Show>
          </Kobalte.Content>
        </div>
      </Kobalte.Portal>
    </Kobalte>
  );
}
