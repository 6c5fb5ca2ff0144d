import { defineConfig } from "vite";
import solid from "vite-plugin-solid";

export default defineConfig({
  root: "client",
  plugins: [solid()],
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    /* The content policy allows no data: fonts, so nothing is inlined. */
    assetsInlineLimit: 0,
  },
});
