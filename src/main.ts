#!/usr/bin/env node
import { optimizeLate } from "./late-optimizing.ts";
import { runProgram } from "./program.ts";
import { realWorld } from "./world.ts";

optimizeLate(process.versions.node);
void runProgram(realWorld(process.cwd(), process), process.argv.slice(2));
