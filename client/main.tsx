import { render } from "solid-js/web";
import "./styles/index.css";
import { App } from "./app.tsx";
import { restoreLanguage } from "./state/i18n.ts";

const root = document.getElementById("app");
if (!root) throw new Error("index.html has no #app");

/** A page that was just loaded and still misses a part would only load again, and again. */
const newPage = 10_000;

// After a new version is put in place, the parts of the old one are gone: the page begins anew with the new ones. Text
// that is not stored yet makes the browser ask first.
addEventListener("vite:preloadError", () => {
  if (performance.now() > newPage) location.reload();
});

await restoreLanguage();
render(() => <App />, root);
