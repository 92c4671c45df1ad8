/** Waits so many milliseconds, or until it is told to stop. */
export const pause = (milliseconds: number, until: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      until.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    until.addEventListener("abort", done);
  });
