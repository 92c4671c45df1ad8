import type { Job } from "kubernetes-types/batch/v1.js";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "yaml";

const page = resolve(__dirname, "..", "..", "data", "README.md");

/** The Kubernetes Job that data/README.md shows. Throws where it shows none. */
export const shownJob = (): Job => {
  const block = /^### Kubernetes$[\s\S]*?^```yaml\n([\s\S]*?)^```$/mu.exec(readFileSync(page, "utf8"))?.[1];
  if (block === undefined) throw new Error(`${page} shows no Job`);
  return parse(block) as Job;
};

/** The command line of its one container. */
export const shownJobCommand = (): readonly string[] => {
  const [container] = shownJob().spec?.template.spec?.containers ?? [];
  return [...(container?.command ?? []), ...(container?.args ?? [])];
};
