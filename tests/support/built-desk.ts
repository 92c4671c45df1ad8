import type { Ended, Office } from "./hostile/faults.ts";
import { ask } from "./open-desk.ts";

/** The desk of the built program, and the clerk's browser. */
export interface BuiltDesk {
  /** Sends a form; whether it was answered as done. Never fails: a desk that is killed answers nothing. */
  readonly send: (path: string, fields: Readonly<Record<string, string>>) => Promise<boolean>;
  /** Drops a file onto the page, likewise. */
  readonly drop: (path: string, name: string, bytes: Uint8Array) => Promise<boolean>;
  /** Ends it at once. */
  readonly kill: () => Promise<Ended>;
}

/** Opens the desk of the built program in an office. */
export const openBuiltDesk = async (office: Office): Promise<BuiltDesk> => {
  const { child, ended } = office.start("desk");
  const printed = new Promise<string>((settle) => {
    let text = "";
    child.stdout?.on("data", (piece: Buffer) => {
      text += piece.toString("utf8");
      const [address] = /http:\S+(?=\n)/u.exec(text) ?? [];
      if (address !== undefined) settle(address);
    });
  });
  const early = ended.then(({ told }) => Promise.reject(new Error(told)));
  early.catch(() => undefined);
  const address = new URL(await Promise.race([printed, early]));
  const port = Number(address.port);
  const entered = await ask(port, `${address.pathname}${address.search}`, {
    headers: { Host: address.host },
  });
  const cookie = entered.headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
  const usual = { Host: address.host, Cookie: cookie, Origin: address.origin };
  const post = (path: string, headers: Readonly<Record<string, string>>, body: string | Uint8Array) =>
    ask(port, encodeURI(path), { method: "POST", headers: { ...usual, ...headers }, body }).catch(
      () => undefined,
    );
  return {
    send: async (path, fields) => {
      const type = { "Content-Type": "application/x-www-form-urlencoded" };
      return (await post(path, type, new URLSearchParams(fields).toString()))?.status === 303;
    },
    drop: async (path, name, bytes) => {
      const answer = await post(path, { "X-File-Name": encodeURIComponent(name) }, bytes);
      return answer?.status === 200 && answer.text.includes("done");
    },
    kill: () => {
      child.kill("SIGKILL");
      return ended;
    },
  };
};
