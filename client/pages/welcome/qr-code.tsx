import { Show } from "solid-js";
import { qrMatrix } from "./qr-matrix.ts";

/** The light border that a reader needs, in modules. */
const border = 4;

/** A picture of a text that a phone reads; nothing where the text is too long for it. */
export function QrCode(props: { text: string; label: string }) {
  return (
    <Show when={qrMatrix(props.text)}>
      {(matrix) => {
        const side = () => matrix().length + 2 * border;
        const squares = () =>
          matrix()
            .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x + border},${y + border}h1v1h-1z` : [])))
            .join("");
        return (
          // Black on white whatever the theme: many readers know no other.
          <svg class="qr-code" role="img" aria-label={props.label} viewBox={`0 0 ${side()} ${side()}`}>
            <rect width={side()} height={side()} fill="#fff" />
            <path d={squares()} fill="#000" shape-rendering="crispEdges" />
          </svg>
        );
      }}
    </Show>
  );
}
