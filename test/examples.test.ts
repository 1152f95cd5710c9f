// The example plans: the clean ones give nothing, in whatever status; the two flawed ones give
// exactly what a reviewer would say.
import { deepEqual } from 'node:assert/strict';
import { bases, checkText, listed, planText } from './support/plans.ts';

const inStatus = (text: string, status: string): string =>
  text.replace(/^status: .*$/m, `status: ${status}`);

describe('example plans', () => {
  for (const [name, file] of Object.entries(bases)) {
    const text = planText(name);
    it(`${name} is clean`, () => {
      const { findings, crashes } = checkText(text, { file });
      deepEqual([listed(findings), crashes], [[], []]);
    });

    it(`${name} is clean as a draft`, () => {
      deepEqual(listed(checkText(inStatus(text, 'draft'), { file }).findings), []);
    });

    it(`${name} is clean when retired`, () => {
      deepEqual(listed(checkText(inStatus(text, 'retired'), { file }).findings), []);
    });

    it(`${name} as approved is only asked what approval asks`, () => {
      // Counting rules are asked for only now; everything else was needed before.
      const { findings } = checkText(inStatus(text, 'approved'), { file });
      deepEqual(
        findings
          .filter((finding) => finding.rule !== 'KPI317' || finding.severity !== 'hint')
          .map((finding) => finding.rule),
        [],
      );
    });
  }

  const flawed = (name: string): string[] => {
    const file = `snippets/examples/${name}.plan.yaml`;
    const { findings, crashes } = checkText(planText(file), { file });
    deepEqual(crashes, []);
    return listed(findings).sort();
  };

  it('the C2C plan that is flawed on purpose', () => {
    deepEqual(
      flawed('swapnest-2027'),
      [
        'LEV101 error levers',
        'BUD501 error budget',
        'KPI308 error kpis.conversion-rate.target',
        'REF702 error initiatives.seller-rush.kpis',
        'TIM403 error initiatives.boost-button.when',
        'LEV101 warning levers.transaction-tools',
        'LEV102 warning levers.governance',
        'WRD001 warning initiatives.clean-up.name',
        'WRD003 warning initiatives.boost-button.owner',
        'BUD502 warning initiatives.clean-up',
        'TIM402 hint initiatives.clean-up.when',
        'TIM404 warning kpis.gmv.due',
        'KPI306 warning kpis.seller-activation-rate',
        'KPI307 warning kpis.seller-activation-rate',
        'KPI310 warning kpis.delivery-lead-time',
        'KPI302 hint kpis.gross-merch',
        'KPI314 info kpis',
        'KPI324 info levers.low-barrier-onboarding.mechanisms',
        'KPI326 info kpis',
        'KPI326 info kpis',
        'KPI326 info kpis',
        'STR013 info risks',
      ].sort(),
    );
  });

  it('the cross-border plan that is flawed on purpose', () => {
    deepEqual(
      flawed('lanzhou-home-de'),
      [
        'LEV101 error levers',
        'KPI308 error kpis.average-rating.target',
        'TIM401 error kpis.compliance-incident-count.due',
        'TIM406 error initiatives.german-shop',
        'LEV101 warning levers.全球供应链',
        'EVI602 warning levers.localization.evidence',
        'FIT806 warning shift',
        'FIT810 hint markets',
        'BUD507 warning initiatives.air-line.budget',
        'KPI311 warning kpis.payment-success-rate.target',
        'KPI303 warning kpis.compliance-incident-count',
        'KPI306 warning kpis.compliance-incident-count',
        'KPI307 warning kpis.inventory-turnover-days',
        'TIM407 warning kpis.delivery-lead-time.due',
        'REF701 warning initiatives.brand-shoot.lever',
        'TRD905 warning trends',
        'WRD001 warning levers.green-packaging',
        'KPI312 info kpis.delivery-lead-time',
        'KPI333 info initiatives.brand-shoot',
        'EVI604 info levers.全球供应链.evidence',
        'MEC204 hint levers.localization',
        'REF706 info kpis.compliance-incident-count',
        'STR013 info risks',
        'WRD004 info initiatives.brand-shoot.name',
      ].sort(),
    );
  });

  it('messages of the flawed plans stand in both languages and leave nothing open', () => {
    for (const name of ['swapnest-2027', 'lanzhou-home-de']) {
      const file = `snippets/examples/${name}.plan.yaml`;
      for (const { rule, message } of checkText(planText(file), { file }).findings) {
        deepEqual(/\{\w+\}/.exec(`${message.en}${message.zh}`), null, rule);
        deepEqual(/\p{Script=Han}/u.test(message.zh), true, rule);
      }
    }
  });
});
