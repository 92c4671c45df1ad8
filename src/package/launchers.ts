import type { Package, PackedFile } from "./packages.ts";

/** Oldest Node.js that the program runs on, as package.json says. */
const oldest = { major: 20, minor: 19 } as const;

/**
 * 通报.cmd, in ASCII, since cmd.exe reads a file of commands in the code page of the system: starts the program with what
 * follows its name. The window of a double-click stays open where that ends with a fault.
 */
const windowsLauncher = [
  "@echo off",
  "chcp 65001 >nul",
  `"%~dp0program\\node.exe" "%~dp0program\\dist\\launch.js" %*`,
  `set "code=%errorlevel%"`,
  `if not "%code%"=="0" if "%~1"=="" pause`,
  "exit /b %code%",
  "",
].join("\r\n");

/** Where the program lies, whether the launcher is called by its path, by a link or from its folder. */
const ownFolder = `program=$(CDPATH= cd -- "$(dirname -- "$(readlink -f -- "$0")")" && pwd)/program`;

const linuxLauncher = `#!/bin/sh
# 打开工作台；后面写了命令的，运行命令。
${ownFolder}
exec "$program/node" "$program/dist/launch.js" "$@"
`;

/** The same where no Node.js comes along: takes the first of the system's that is new enough. */
const systemNodeLauncher = `#!/bin/sh
# 打开工作台；后面写了命令的，运行命令。用系统里的 Node.js，也可以用 TONGBAO_NODE 指定。
${ownFolder}
isNewEnough='const [major, minor] = process.versions.node.split(".").map(Number);
process.exit(major > ${oldest.major} || (major === ${oldest.major} && minor >= ${oldest.minor}) ? 0 : 1);'
for node in "$TONGBAO_NODE" node nodejs /usr/local/bin/node /usr/bin/node /opt/node/bin/node; do
  [ -n "$node" ] && command -v "$node" >/dev/null 2>&1 || continue
  "$node" -e "$isNewEnough" >/dev/null 2>&1 || continue
  exec "$node" "$program/dist/launch.js" "$@"
done
echo "没有找到 Node.js ${oldest.major}.${oldest.minor} 以上的版本：请先安装（龙芯的向系统厂商取），或者用环境变量 TONGBAO_NODE 写明 node 在哪里。" >&2
exit 1
`;

/** What the clerk starts a package with. */
export const launcherOf = ({ archive, runtime }: Package): PackedFile => {
  if (archive === "zip") return { path: "通报.cmd", content: Buffer.from(windowsLauncher) };
  const text = runtime ? linuxLauncher : systemNodeLauncher;
  return { path: "通报.sh", content: Buffer.from(text), isProgram: true };
};
