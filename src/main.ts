#!/usr/bin/env node
import { runProgram } from "./program.ts";
import { realWorld } from "./world.ts";

await runProgram(realWorld(process.cwd(), process), process.argv.slice(2));
