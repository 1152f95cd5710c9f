// Preloaded by tests into programs they start: the clock stands at the moment in CLOCK.
const moment = Date.parse(process.env.CLOCK ?? '');
if (Number.isNaN(moment)) throw new Error('CLOCK is not a moment');
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(moment);
    else super(...given);
  }
  static now() {
    return moment;
  }
};
