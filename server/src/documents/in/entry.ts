import type { Place } from './source.ts';
import type { Spec } from './specs.ts';

/** A value of the plan, and where the document says so. */
export interface Taken {
  readonly text: string;
  readonly at: Place;
  readonly file: string;
  /** Part of a map: the date of a checkpoint, the KPI of a scenario. */
  readonly key?: string;
}

/** An entry of a section while it is put together. */
export class Entry {
  readonly spec: Spec;
  readonly name: string;
  readonly at: Place;
  readonly file: string;
  readonly fields = new Map<string, Taken[]>();
  constructor(spec: Spec, name: string, at: Place, file: string) {
    this.spec = spec;
    this.name = name;
    this.at = at;
    this.file = file;
  }

  /** The only or first value of a field. */
  get(field: string): Taken | undefined {
    return this.fields.get(field)?.[0];
  }
}
