import type { MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { digestOf } from "../model/digest.ts";

/** Who may speak to the server, and as whom. */
export interface Gate {
  /** 127.0.0.1:41234 */
  readonly host: string;
  /** http://127.0.0.1:41234 */
  readonly origin: string;
  /** Stands in the address that is printed. */
  readonly token: string;
  /** The cookie that a browser gets for it. */
  readonly cookie: { readonly name: string; readonly value: string };
}

/** Where the printed address leads. */
export const entrance = "/open";

/** Nothing but what comes from this server; no script and no style inside a page. */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
].join("; ");

const headers: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  // With no-referrer a browser sends no Origin along with a form.
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cache-Control": "no-store",
};

/** Digests take the same time to compare whatever is guessed. */
const isSame = (given: string | undefined, secret: string): boolean =>
  given !== undefined && digestOf(given) === digestOf(secret);

/** Adds to every answer what a browser is to forbid. */
export const withHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value);
  // A browser shows a PDF by a page of its own, which no policy of ours concerns.
  const isPdf = context.res.headers.get("Content-Type") === "application/pdf";
  context.res.headers.set("Content-Security-Policy", isPdf ? "frame-ancestors 'self'" : contentPolicy);
};

/**
 * Lets nobody in but the browser that was given the address: the Host must be ours to the letter (a name of somebody
 * else's may lead to 127.0.0.1), a change must come from a page of ours, and everything needs the cookie.
 */
export const guarded =
  ({ host, origin, token, cookie }: Gate): MiddlewareHandler =>
  async (context, next) => {
    const { method, path } = context.req;
    if (context.req.header("Host") !== host) return context.text("请用终端里打印的地址打开工作台。", 403);
    const isReading = method === "GET" || method === "HEAD";
    if (!isReading && context.req.header("Origin") !== origin)
      return context.text("不是从工作台的页面来的请求，没有执行。", 403);
    if (path === entrance && isReading) {
      if (!isSame(context.req.query("token"), token))
        return context.text("地址不对或已经过期，请用终端里打印的地址打开。", 403);
      setCookie(context, cookie.name, cookie.value, { path: "/", httpOnly: true, sameSite: "Strict" });
      return context.redirect("/", 303);
    }
    if (!isSame(getCookie(context, cookie.name), cookie.value))
      return context.text("请用终端里打印的地址打开工作台。", 403);
    return next();
  };
