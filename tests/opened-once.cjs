const paths = require("node:path");

/*
 * Templates, 用语 and faces take longer to open than most tests take to run. These functions give the same for the same
 * input (src/README.md), so each of Jest's processes opens one input once; what was reported then is reported again.
 */

/** Each Uint8Array that was met, by a number of its own: to compare 40 MB of fonts would take as long as to open them. */
const met = new WeakMap();
let last = 0;
const numberOf = (bytes) => {
  if (!met.has(bytes)) met.set(bytes, ++last);
  return met.get(bytes);
};

const root = paths.resolve(__dirname, "..");

/** By file and function: what tells one input from another. What reports is the last argument of each. */
const openers = {
  "src/draft/template.ts": { compileTemplate: (...given) => JSON.stringify(given) },
  "src/draft/phrases.ts": { compilePhrases: (...given) => JSON.stringify(given) },
  "src/layout/faces.ts": {
    loadFaces: (files) =>
      JSON.stringify(Object.entries(files).map(([role, { path, bytes }]) => [role, path, numberOf(bytes)])),
  },
};

/**
 * The same function, which does its work once for each key. What the work reports is kept for the next that asks; what
 * is reported later, when a phrase is said, goes to the last that asked.
 */
const doneOnce = (work, keyOf) => {
  const done = new Map();
  return (...given) => {
    const report = given.pop();
    const key = keyOf(...given);
    const known = done.get(key);
    if (known) {
      known.report = report;
      known.found.forEach((each) => report(each));
      return known.made;
    }
    const opened = { report, found: [] };
    let isOpening = true;
    opened.made = work(...given, (each) => {
      if (isOpening) opened.found.push(each);
      opened.report(each);
    });
    isOpening = false;
    done.set(key, opened);
    return opened.made;
  };
};

/** What the module at `path` exports, with each opener among it working once for each input. */
exports.openedOnce = (path, exported) => {
  const found = openers[paths.relative(root, path).split(paths.sep).join("/")];
  if (!found) return exported;
  const once = Object.entries(found).map(([name, keyOf]) => [name, doneOnce(exported[name], keyOf)]);
  return { ...exported, ...Object.fromEntries(once) };
};
