/** Does small changes one after the other, in the order in which they were asked for. */
export type InTurn = <Result>(change: () => Promise<Result>) => Promise<Result>;

/** Makes a queue; a change that fails keeps none of the others back. */
export const oneAtATime = (): InTurn => {
  let last: Promise<unknown> = Promise.resolve();
  return (change) => {
    const mine = last.then(change);
    last = mine.catch(() => undefined);
    return mine;
  };
};
