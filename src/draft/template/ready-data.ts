import type { ReadyPhrases, ReadyTemplates } from "./ready-templates.ts";

/* The build writes another file in the place of this one (ready-module.ts): a program that is not built has none ready. */

export const readyTemplates: ReadyTemplates = new Map();

export const readyPhrases: ReadyPhrases = new Map();
