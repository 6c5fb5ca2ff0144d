import { render } from "solid-js/web";
import "./styles/index.css";
import { App } from "./app.tsx";
import { restoreLanguage } from "./state/i18n.ts";

const root = document.getElementById("app");
if (!root) throw new Error("index.html has no #app");

await restoreLanguage();
render(() => <App />, root);
