/** What a name stands for: a text, a list of things that #each goes through, or a group of further names. */
export type Names = "文" | readonly [Names] | { readonly [name: string]: Names };

/** A name that stands for a text, a number or a yes and no; it may be empty. */
export const text = "文";

type KeysOf<Group> = Group extends unknown ? keyof Group & string : never;
type PartOf<Group, Key> = Group extends unknown ? (Key extends keyof Group ? Group[Key] : never) : never;

/**
 * The names that a view offers, by the view's own type: declaring them as this type keeps the two in step. What the
 * view may leave empty this month (`null`, an empty list) has its names all the same.
 */
export type NamesOf<View> = [NonNullable<View>] extends [readonly (infer Each)[]]
  ? readonly [NamesOf<Each>]
  : [NonNullable<View>] extends [object]
    ? { readonly [Key in KeysOf<NonNullable<View>>]: NamesOf<PartOf<NonNullable<View>, Key>> }
    : typeof text;
