import Handlebars from "handlebars";
import { fileName } from "../model/input-file.ts";
import { utf8 } from "../model/text/utf8.ts";
import { shownStyle } from "../run/desk/notice-text.ts";
import type { World } from "../world.ts";

/** A file of the pages that is sent as it is. */
interface Asset {
  readonly bytes: Uint8Array;
  readonly type: string;
}

/** The pages of 工作台: templates that are filled in, and the style and the script that go with them. */
export interface Pages {
  /** Fills in a page; a name that the view does not have is a bug of ours and throws. */
  readonly render: (name: string, view: object) => string;
  /** By name: desk.css */
  readonly assets: ReadonlyMap<string, Asset>;
}

/** What a browser is sent; the server's own code lies in the same folder. */
const assetNames: Readonly<Record<string, string>> = {
  "desk.css": "text/css; charset=utf-8",
  "browser/page.js": "text/javascript; charset=utf-8",
  "browser/drop.js": "text/javascript; charset=utf-8",
  "browser/connection.js": "text/javascript; charset=utf-8",
  "browser/forms.js": "text/javascript; charset=utf-8",
};

const extensionOf = (path: string): string => path.slice(path.lastIndexOf(".") + 1);

/** Reads the pages from their folder, where they lie in the source tree as in the built one. */
export const loadPages = async (world: Pick<World, "readInside">, folder: string): Promise<Pages> => {
  const files = await world.readInside(folder);
  const bars = Handlebars.create();
  const templates = new Map<string, Handlebars.TemplateDelegate>();
  for (const { path, bytes } of files.filter((file) => extensionOf(file.path) === "hbs")) {
    const name = fileName(path).replace(/\.hbs$/u, "");
    const text = new TextDecoder().decode(bytes);
    bars.registerPartial(name, text);
    templates.set(name, bars.compile(text, { strict: true, knownHelpersOnly: true }));
  }
  const assets = files.flatMap(({ path, bytes }) => {
    const type = assetNames[path];
    return type === undefined ? [] : [[fileName(path), { bytes, type }] as const];
  });
  // What pages share with those that are written to files.
  const shared = { bytes: utf8(shownStyle), type: "text/css; charset=utf-8" };
  return {
    render: (name, view) => {
      const template = templates.get(name);
      if (!template) throw new Error(`no page ${name}`);
      return template(view);
    },
    assets: new Map([...assets, ["sections.css", shared]]),
  };
};
