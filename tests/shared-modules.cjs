const hooks = require("node:async_hooks");
const os = require("node:os");
const { existsSync, readFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const paths = require("node:path");
const vm = require("node:vm");
const Runtime = require("jest-runtime").default;
const { openedOnce } = require("./opened-once.cjs");

/*
 * Jest loads every module anew for every test file: libraries, ours and the shipped fonts. With 300 files that takes
 * longer than the tests, and nothing of ours has state that a test could see (src/README.md). So what does not ask
 * for Jest itself is loaded once in each of Jest's processes. A test file that replaces modules gets its own.
 */

const ours = ["src", "tests/support"].map((folder) => paths.resolve(__dirname, "..", folder) + paths.sep);
const isOurs = (path) => ours.some((folder) => path.startsWith(folder));
const isOfJest = (name) => /^@?jest\b|^fast-check$/u.test(name);
const replacesModules = /\bjest\.mock\(/u;
const imported = /(?:\bfrom|\bimport|\bimport\()\s*"([^"]+)"/gu;

/** Whether a module of ours, or anything that it imports, asks for Jest. */
const askers = new Map();
const asksForJest = (path) => {
  if (!askers.has(path)) {
    askers.set(path, false);
    const names = [...readFileSync(path, "utf8").matchAll(imported)].map(([, name]) => name);
    const found = names.some((name) => {
      const target = name.startsWith(".") ? paths.resolve(paths.dirname(path), name) : undefined;
      return target && isOurs(target) && existsSync(target) ? asksForJest(target) : isOfJest(name);
    });
    askers.set(path, found);
  }
  return askers.get(path);
};

/** What was loaded once, by its path, and where its source map is. */
const modules = new Map();
const sourceMaps = new Map();

/** A module of ours as `transform` makes it; what it imports is loaded once likewise. */
const loadOnce = (path, transform) => {
  const known = modules.get(path);
  if (known) return known.exports;
  const module = { exports: {} };
  modules.set(path, module);
  const own = createRequire(path);
  const load = (name) => sharedModule(path, name, transform) ?? own(name);
  const names = ["module", "exports", "require", "__filename", "__dirname"];
  const run = vm.compileFunction(transform(path), names, { filename: path });
  try {
    run(module, module.exports, Object.assign(load, { resolve: own.resolve }), path, paths.dirname(path));
  } catch (problem) {
    modules.delete(path);
    throw problem;
  }
  module.exports = openedOnce(path, module.exports);
  return module.exports;
};

/** What `name` means in the file `from`; undefined for what Jest has to load itself. */
const sharedModule = (from, name, transform) => {
  if (isOfJest(name) || name.startsWith("node:")) return undefined;
  if (!name.startsWith(".")) return createRequire(from)(name);
  const path = paths.resolve(paths.dirname(from), name);
  return isOurs(path) && !asksForJest(path) ? loadOnce(path, transform) : undefined;
};

/*
 * Jest makes a storage of what runs after what for every test file and leaves it on, and Node 20 goes through all that are
 * on for every promise: after 160 files that was a sixth of all work. So they are noted, and switched off when a file ends.
 */
const storages = new Set();
hooks.AsyncLocalStorage = class extends hooks.AsyncLocalStorage {
  constructor(...given) {
    super(...given);
    storages.add(this);
  }
};

/*
 * The program prints many papers with workers, which load modules by themselves: Node 20 cannot load our TypeScript, and
 * whether a test passed would hang on how many papers a month has. Jest's processes take all processors there are anyway.
 */
os.availableParallelism = () => 1;

/** Jest's runtime, but for what is loaded once. */
class SharingRuntime extends Runtime {
  constructor(...given) {
    super(...given);
    const [, environment] = given;
    const [testFile, { watch, watchAll }] = given.slice(6);
    // Who watches changes modules between two runs of one process.
    this.shares = !watch && !watchAll && !replacesModules.test(readFileSync(testFile, "utf8"));
    // expect.any(Number) means the Number of where expect was loaded.
    Object.assign(environment.global, { Number, String, Boolean, BigInt });
    for (const [path, map] of sourceMaps) this.getSourceMaps().set(path, map);
  }

  requireModuleOrMock(from, name) {
    const transform = (path) => {
      const code = this.transformCache.transform(path);
      sourceMaps.set(path, this.getSourceMaps().get(path));
      return code;
    };
    const module = this.shares ? sharedModule(from, name, transform) : undefined;
    return module ?? super.requireModuleOrMock(from, name);
  }

  teardown() {
    for (const storage of storages) storage.disable();
    storages.clear();
    super.teardown();
  }

  /** What Jest itself needs of other packages: these keep nothing of a test file either, jest-circus's own files do. */
  requireInternalModule(from, name) {
    return name === undefined || name.startsWith(".")
      ? super.requireInternalModule(from, name)
      : createRequire(from)(name);
  }
}

module.exports = SharingRuntime;
