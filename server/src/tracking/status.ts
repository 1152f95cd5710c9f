import type { Text } from '../text/language.ts';
import type { TrackStatus } from './types.ts';

/** What a status is called, with a mark that tells it without colour. */
export const statusWords: Readonly<
  Record<TrackStatus, { readonly mark: string; readonly name: Text }>
> = {
  'on-track': { mark: '●', name: { en: 'on track', zh: '进展正常' } },
  'at-risk': { mark: '▲', name: { en: 'at risk', zh: '有风险' } },
  'off-track': { mark: '■', name: { en: 'off track', zh: '偏离计划' } },
  reached: { mark: '✔', name: { en: 'reached', zh: '已达成' } },
  missed: { mark: '✖', name: { en: 'missed', zh: '未达成' } },
  'no-figure': { mark: '○', name: { en: 'no recent figure', zh: '缺近期数据' } },
  'too-early': { mark: '…', name: { en: 'too early', zh: '为时尚早' } },
};

/**
 * The statuses, worst first. What is known to go wrong comes before what is not known; silence
 * comes before everything good, so that a lever is on track only if somebody looked at all of its
 * KPIs.
 */
export const worstFirst: readonly TrackStatus[] = [
  'missed',
  'off-track',
  'at-risk',
  'no-figure',
  'too-early',
  'on-track',
  'reached',
];

/** The worst of some statuses; undefined for none. */
export function worstOf(statuses: readonly TrackStatus[]): TrackStatus | undefined {
  return worstFirst.find((status) => statuses.includes(status));
}
