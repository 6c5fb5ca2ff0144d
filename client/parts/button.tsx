import { A, type AnchorProps } from "@solidjs/router";
import { splitProps, type JSX } from "solid-js";

type Look = { look?: "primary" | "secondary" | "quiet" | "danger"; isSmall?: boolean };

const classOf = (props: Look & { class?: string }) =>
  [
    "button",
    props.look && props.look !== "secondary" && `button-${props.look}`,
    props.isSmall && "button-small",
    props.class,
  ]
    .filter(Boolean)
    .join(" ");

type ButtonProps = Look & { isBusy?: boolean } & Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, "onClick"> & {
    onClick?: (event: MouseEvent) => void;
  };

/** An action. While `isBusy` it keeps the focus, says so, and does nothing. Submits only with `type="submit"`. */
export function Button(props: ButtonProps) {
  const [own, rest] = splitProps(props, ["look", "isSmall", "isBusy", "class", "onClick", "disabled"]);
  const isOff = () => own.isBusy === true || own.disabled === true;
  const click = (event: MouseEvent) => {
    if (isOff()) event.preventDefault();
    else own.onClick?.(event);
  };
  return (
    <button
      type="button"
      {...rest}
      class={classOf(own)}
      aria-busy={own.isBusy || undefined}
      aria-disabled={isOff() || undefined}
      onClick={click}
    />
  );
}

/** A link that looks like a button: it goes somewhere. */
export function LinkButton(props: Look & AnchorProps) {
  const [own, rest] = splitProps(props, ["look", "isSmall", "class"]);
  return <A {...rest} class={classOf(own)} />;
}
