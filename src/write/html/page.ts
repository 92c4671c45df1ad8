import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import { pageStyle } from "./page-style.ts";

/** One part of a page: where it stands, and what it is called at the top. */
export interface PageSection {
  readonly id: string;
  readonly title: string;
  readonly content: Html;
}

/** A page of its own: one file, which asks for nothing else and runs nothing. */
interface Page {
  readonly title: string;
  /** A line below the title. */
  readonly about: string;
  readonly sections: readonly PageSection[];
  /** Rules of this page beside the stylesheet; of our own making, as they stand. */
  readonly style?: string;
}

/** A whole HTML file. What it holds may be hostile: its policy forbids scripts, pictures and every address. */
export const pageHtml = ({ title, about, sections, style = "" }: Page): string =>
  markup`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <style>
          ${{ html: pageStyle + style }}
        </style>
      </head>
      <body>
        <header class="top">
          <h1>${title}</h1>
          <p class="small">${about}</p>
        </header>
        <nav aria-label="目录">
          <ul>
            ${sections.map(({ id, title: name }) => markup`<li><a href="#${id}">${name}</a></li>`)}
          </ul>
        </nav>
        <main>
          ${sections.map(
            ({ id, title: name, content }, index) =>
              markup`<section aria-labelledby="${id}">
                <h2 id="${id}" class="${index === 0 ? "first" : "later"}">${name}</h2>
                ${content}
              </section> `,
          )}
        </main>
      </body>
    </html> `.html;
