import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { Actions } from "./command/command.ts";
import type { World } from "./world.ts";

/** What 工作台 needs of this computer beside files. */
export interface DeskHost {
  /** 256 random bits that stand in an address or a cookie as they are. */
  readonly secret: () => string;
  /** Calls back once when the clerk presses Ctrl+C or the system ends the program. */
  readonly onInterrupt: (end: () => void) => void;
  /** Opens an address in the clerk's browser; where that fails, the address has been printed. */
  readonly openBrowser: (address: string) => void;
  /** The commands, with their files and streams in a world. */
  readonly actionsOn: (world: World) => Actions;
  /** The folder of the pages, styles and scripts. */
  readonly pages: string;
}

const openers: Readonly<Record<string, readonly string[]>> = {
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
  darwin: ["open"],
};

/** The computer that the program runs on. */
export const realDeskHost = (actionsOn: DeskHost["actionsOn"]): DeskHost => ({
  secret: () => randomBytes(32).toString("base64url"),
  onInterrupt: (end) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, end);
  },
  openBrowser: (address) => {
    const [program = "xdg-open", ...words] = openers[process.platform] ?? [];
    const opener = spawn(program, [...words, address], { detached: true, stdio: "ignore" });
    opener.on("error", () => undefined);
    opener.unref();
  },
  actionsOn,
  pages: fileURLToPath(new URL("desk", import.meta.url)),
});
