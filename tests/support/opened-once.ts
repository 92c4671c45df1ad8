import { jest } from "@jest/globals";
import type { Diagnostic, Report } from "../../src/diagnostics/diagnostic.ts";
import type * as templateFile from "../../src/draft/template.ts";
import type * as phrasesFile from "../../src/draft/phrases.ts";
import type * as facesFile from "../../src/layout/faces.ts";

/*
 * The test files that import this before everything else open each template, 用语 and face once: to open these takes
 * longer than a case. What jest.mock says holds only for modules that are loaded after it, and imports run in order.
 */

type TemplateFile = typeof templateFile;
type PhrasesFile = typeof phrasesFile;
type FacesFile = typeof facesFile;

let asked = false;

/** Whether anything was asked of this file: it would not be if it came too late. */
export const isAsked = (): boolean => asked;

/** Does what costs much once for each key, and reports again what was reported then. */
const doneOnce = <Made>() => {
  const done = new Map<string, { readonly made: Made; readonly found: readonly Diagnostic[] }>();
  return (key: string, report: Report, make: (report: Report) => Made): Made => {
    asked = true;
    const found: Diagnostic[] = [];
    const { made, found: known } = done.get(key) ?? { made: make((each) => found.push(each)), found };
    done.set(key, { made, found: known });
    known.forEach(report);
    return made;
  };
};

jest.mock("../../src/draft/template.ts", () => {
  const real = jest.requireActual<TemplateFile>("../../src/draft/template.ts");
  const once = doneOnce<ReturnType<TemplateFile["compileTemplate"]>>();
  const compileTemplate: TemplateFile["compileTemplate"] = (source, file, names, report) =>
    once(JSON.stringify([source, file, names]), report, (note) =>
      real.compileTemplate(source, file, names, note),
    );
  return { ...real, compileTemplate };
});
jest.mock("../../src/draft/phrases.ts", () => {
  const real = jest.requireActual<PhrasesFile>("../../src/draft/phrases.ts");
  const once = doneOnce<ReturnType<PhrasesFile["compilePhrases"]>>();
  const compilePhrases: PhrasesFile["compilePhrases"] = (source, where, report) =>
    once(JSON.stringify([source, where]), report, (note) => real.compilePhrases(source, where, note));
  return { ...real, compilePhrases };
});
jest.mock("../../src/layout/faces.ts", () => {
  const real = jest.requireActual<FacesFile>("../../src/layout/faces.ts");
  const once = doneOnce<ReturnType<FacesFile["loadFaces"]>>();
  const loadFaces: FacesFile["loadFaces"] = (files, report) => {
    const key = Object.entries(files).map(([role, { path, bytes }]) => [role, path, bytes.length]);
    return once(JSON.stringify(key), report, (note) => real.loadFaces(files, note));
  };
  return { ...real, loadFaces };
});
