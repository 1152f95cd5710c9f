/**
 * Memoises a function of an immutable object.
 * @param answer depends only on the object and on arguments that never change for it
 */
export function remembered<K extends object, A extends readonly unknown[], T>(
  answer: (of: K, ...rest: A) => T,
): (of: K, ...rest: A) => T {
  const answers = new WeakMap<K, { readonly value: T }>();
  return (of, ...rest) => {
    let known = answers.get(of);
    if (!known) {
      known = { value: answer(of, ...rest) };
      answers.set(of, known);
    }
    return known.value;
  };
}
