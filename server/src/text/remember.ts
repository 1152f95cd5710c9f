/** Returns the object that it is given, so that a subclass gives that object a private field. */
class Same {
  constructor(of: object) {
    // biome-ignore lint/correctness/noConstructorReturn: the only way to do it
    return of;
  }
}

/**
 * What is known of an object, in a private field of that object. In a `WeakMap`, whatever refers
 * back to the object, as parts of a plan do to the plan, would stay in memory until the next full
 * garbage collection.
 */
class Known extends Same {
  readonly #answers = new Map<unknown, unknown>();

  static of(of: object): Map<unknown, unknown> {
    return (#answers in of ? of : new Known(of)).#answers;
  }
}

/**
 * Memoises a function of an immutable object.
 * @param answer depends only on the object and on arguments that never change for it
 */
export function remembered<K extends object, A extends readonly unknown[], T>(
  answer: (of: K, ...rest: A) => T,
): (of: K, ...rest: A) => T {
  return (of, ...rest) => {
    const known = Known.of(of);
    const found = known.get(answer);
    if (found !== undefined || known.has(answer)) return found as T;
    const made = answer(of, ...rest);
    known.set(answer, made);
    return made;
  };
}
