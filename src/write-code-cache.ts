import { writeFileSync } from "node:fs";
import { bundleNames, loadBundle } from "./code-cache.ts";

/* What the build starts (bundle.mjs): does what a command line says, and keeps what V8 has made of the program by then. */

const { start, compiled } = loadBundle();
process.on("exit", () => writeFileSync(new URL(bundleNames.compiled, import.meta.url), compiled()));
await start("main.js");
