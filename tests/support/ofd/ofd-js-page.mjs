// What the page does that ofd-js.ts opens: it has ofd.js read an OFD, and tells what ofd.js then has drawn.
const { document, FontFace, ofd } = globalThis;

const bufferOf = (base64) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer;

const parsed = async (base64) => {
  const [own] = await new Promise((success, fail) => {
    ofd.parseOfdDocument({ ofd: bufferOf(base64), success, fail });
  });
  return own;
};

/** What each page says, by the texts that ofd.js drew. */
const said = async (base64) => {
  const pages = ofd.renderOfdByScale(await parsed(base64));
  return pages.map((page) =>
    Array.from(page.querySelectorAll("text"), ({ textContent }) => textContent)
      .join("")
      .replaceAll(/\s/gu, ""),
  );
};

/**
 * Shows a page. ofd.js asks the browser for each face by the name of its family, which several may have; it is told the name
 * by which the browser has the face that the file embeds.
 */
const show = async (base64, { faces, page, dotsPerMillimetre }) => {
  const own = await parsed(base64);
  for (const [id, bytes] of faces) {
    const face = await new FontFace(`embedded-${id}`, bufferOf(bytes)).load();
    document.fonts.add(face);
    own.fontResObj[id] = `embedded-${id}`;
  }
  ofd.setPageScale(dotsPerMillimetre);
  document.body.style.margin = 0;
  document.body.replaceChildren(ofd.renderOfdByScale(own)[page - 1]);
  await document.fonts.ready;
};

/** The shades of a picture row by row, in base64: a browser hands over a long text sooner than a long list. */
const shades = async (png) => {
  const bitmap = await globalThis.createImageBitmap(new Blob([bufferOf(png)]));
  const { width, height } = bitmap;
  const context = new globalThis.OffscreenCanvas(width, height).getContext("2d");
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const pixels = new Uint8Array(width * height);
  for (let at = 0; at < pixels.length; at += 1)
    pixels[at] = (299 * data[4 * at] + 587 * data[4 * at + 1] + 114 * data[4 * at + 2]) / 1000;
  const reader = new globalThis.FileReader();
  const read = new Promise((loaded) => {
    reader.addEventListener("load", loaded);
  });
  reader.readAsDataURL(new Blob([pixels]));
  await read;
  return { width, height, pixels: reader.result.slice(reader.result.indexOf(",") + 1) };
};

Object.assign(globalThis, { said, show, shades });
