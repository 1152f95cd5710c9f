import { normalise } from '../../catalog/normalise.ts';
import { isoDay } from '../../model/grammar/day.ts';
import { type DueRow, type StatusOf, type StatusRow, statusOf } from '../../report/status.ts';
import type { Lang } from '../../text/language.ts';
import { common, figures, plan, today } from './fields.ts';
import { openPlan } from './open.ts';
import { pageOfList } from './page.ts';
import { type Fields, inputSchema, outputSchema } from './schema.ts';
import { type AssistTool, planNote } from './tool.ts';

const fields: Fields = {
  plan,
  figures,
  owner: { type: 'string' },
  today,
  ...common,
};

/** What came of a plan so far. */
export const readStatus: AssistTool = {
  name: 'read_status',
  title: { en: 'Read the status of a plan', zh: '查看计划进展' },
  about: {
    en: 'Compares the measured figures with the plan: each KPI with its status and forecast, goals, and work that is late or due.',
    zh: '把实际值与计划对照：各项指标的状态与预测、目标，以及逾期或到期的工作。',
  },
  input: (lang) => inputSchema(fields, lang),
  output: outputSchema(
    {
      note: 'string',
      title: 'string',
      today: 'string',
      worst: 'string',
      total: 'integer',
      rows: 'array',
    },
    ['worst'],
  ),
  run: async (input, host) => {
    const document = await openPlan(input, host);
    const { checked, catalog, lang, text } = document;
    const report = statusOf(checked.plan, catalog, checked.tracking, document.today);
    const wanted = normalise(input.owner ?? '');
    const theirs = (row: { readonly owner: string }): boolean =>
      normalise(row.owner).includes(wanted);
    const all = input.owner === undefined;
    const rows = [
      ...report.kpis.filter(theirs).map((row) => kpiRow(row, lang)),
      ...(all ? report.goals.map((row) => partRow('goal', row, lang)) : []),
      ...(all ? report.levers.map((row) => partRow('lever', row, lang)) : []),
      ...report.late.filter(theirs).map((row) => dueRow('late', row)),
      ...report.assumptions.filter(theirs).map((row) => dueRow('assumption', row)),
      ...report.gates.filter(theirs).map((row) => dueRow('gate', row)),
    ];
    const head = {
      note: planNote[lang],
      title: report.title,
      today: isoDay(report.today),
      ...(report.worst && { worst: report.worst }),
    };
    const of = `${text} ${lang}`;
    return pageOfList(head, 'rows', rows, { of, input, toJson: (row) => row });
  },
};

function kpiRow(row: StatusRow, lang: Lang): object {
  const { key, name, owner, status, stale, baseline, target, due, actual, expected } = row;
  return {
    what: 'kpi',
    key,
    name: name[lang],
    status,
    ...(stale && { stale }),
    owner,
    baseline,
    target,
    due,
    ...(actual && { actual: actual.text[lang], measured: isoDay(actual.day) }),
    ...(expected && { expected: expected.text[lang] }),
    ...(row.forecast && { forecast: row.forecast.text[lang] }),
    sentence: row.sentence[lang],
  };
}

function partRow(what: string, { id, name, status }: StatusOf, lang: Lang): object {
  return { what, key: id, name: name[lang], status };
}

function dueRow(what: string, { key, text, owner, by }: DueRow): object {
  return { what, key, text, owner, by };
}
