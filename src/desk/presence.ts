/** Ten minutes after the last page was closed nobody is at the desk any more. */
export const usualAbsence = 10 * 60 * 1000;

/** Counts the pages that are open, and calls back once none has been for a while. */
export interface Presence {
  /** A page was opened; the returned function says that it is closed. */
  readonly enter: () => () => void;
  /** Stops waiting for anybody, for good: pages are cut off after that. */
  readonly stop: () => void;
}

/** `absence` is in milliseconds; it also runs from the beginning, before a first page is opened. */
export const watchPresence = (absence: number, onAbsent: () => void): Presence => {
  let open = 0;
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;
  const wait = (): void => void (timer = setTimeout(onAbsent, absence));
  wait();
  return {
    enter: () => {
      open += 1;
      clearTimeout(timer);
      let isOpen = true;
      return () => {
        if (!isOpen) return;
        isOpen = false;
        open -= 1;
        if (open === 0 && !isOver) wait();
      };
    },
    stop: () => {
      isOver = true;
      clearTimeout(timer);
    },
  };
};
