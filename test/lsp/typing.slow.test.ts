import { typeOverProtocol } from './typing.ts';

describe('typing into a plan, longer', () => {
  for (const seed of [2, 3, 4])
    it(`gives the findings of the text as it stands, however it came about (seed ${seed})`, () =>
      typeOverProtocol(seed));
});
