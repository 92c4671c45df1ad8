import type { XmlElement } from "./docx/xml-tree.ts";

/** Names with blanks and line breaks between them. */
export const words = (text: string): readonly string[] => text.trim().split(/\s+/u);

/**
 * Finds what stands out of a schema's order, or has no place in it, below an element; empty when all is well.
 * @param orders the children of elements in the order that the schema gives them; elements without one may have any
 */
export const orderedBy =
  (orders: Readonly<Record<string, readonly string[]>>) =>
  (element: XmlElement): readonly string[] => {
    const order = orders[element.name];
    const names = element.children.map(({ name }) => name);
    const own =
      order === undefined
        ? []
        : names.flatMap((name, index) => {
            const place = order.indexOf(name);
            if (place < 0) return [`${element.name} has no ${name}`];
            const before = order.indexOf(names[index - 1] ?? "");
            return before > place ? [`${element.name}: ${name} after ${names[index - 1] ?? ""}`] : [];
          });
    return [...own, ...element.children.flatMap(orderedBy(orders))];
  };
