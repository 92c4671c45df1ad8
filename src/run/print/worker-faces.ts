import type { FaceFiles, Faces } from "../../layout/faces.ts";
import { loadFaces } from "../../layout/faces.ts";

/** Opens faces in a worker. Throws where that fails: the main thread has opened the same files, and told what is wrong. */
export const workerFaces = (fonts: FaceFiles): Faces => {
  const faces = loadFaces(fonts, ({ code }) => {
    throw new Error(`a worker: ${code} after the fonts were checked`);
  });
  if (!faces) throw new Error("a worker: no faces");
  return faces;
};
