import { typeOverProtocol } from './typing.ts';

describe('typing into a plan', () => {
  for (const seed of [1])
    it(`gives the findings of the text as it stands, however it came about (seed ${seed})`, () =>
      typeOverProtocol(seed));
});
