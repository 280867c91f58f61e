// SPDX-License-Identifier: Apache-2.0
import { aCondition, aFactDefinition } from '../../testUtils';
import { ConditionRule, RuleOutcome, ValueTest } from '../../model/check';
import { FactDefinition } from '../../model/fact';
import { describeCondition, describeExpected } from './describeCondition';

function rules(...pairs: [ValueTest, RuleOutcome][]): ConditionRule[] {
  return pairs.map(([when, then]) => ({ when, then }));
}

const otherwise = { otherwise: true } as const;

describe('describeExpected', () => {
  // prettier-ignore
  test.each<[Partial<FactDefinition>, ConditionRule[], string]>([
    [{},                                     rules([{ is: true }, 'pass'], [{ is: false }, 'fail']),                 'yes'],
    [{},                                     rules([{ is: true }, 'fail'], [otherwise, 'pass']),                     'anything but yes'],
    [{ type: 'number', unit: 'fraction' },   rules([{ atLeast: 0.9 }, 'pass'], [otherwise, 'fail']),                 'at least 90 %'],
    [{ type: 'number', unit: 'fraction' },   rules([{ atLeast: 0.555 }, 'pass'], [otherwise, 'fail']),               'at least 55.5 %'],
    [{ type: 'number', unit: 'count' },      rules([{ atMost: 0 }, 'pass'], [otherwise, 'fail']),                    'at most 0'],
    [{ type: 'number', unit: 'seconds' },    rules([{ above: 1_200 }, 'fail'], [otherwise, 'pass']),                 'at most 1,200 seconds'],
    [{ type: 'number' },                     rules([{ below: 5 }, 'fail'], [{ above: 9 }, 'warn'], [otherwise, 'pass']), 'at least 5 and at most 9'],
    [{ type: 'number' },                     rules([{ below: 5 }, 'pass'], [{ atLeast: 5 }, 'pass']),                'any number'],
    [{ type: 'number' },                     rules([{ atLeast: 3, below: 5 }, 'fail'], [otherwise, 'pass']),         'less than 3, or at least 5'],
    [{ type: 'number' },                     rules([{ atLeast: 3, atMost: 3 }, 'pass'], [otherwise, 'fail']),        'exactly 3'],
    [{ type: 'instant' },                    rules([{ atMost: 1 }, 'pass'], [otherwise, 'fail']),                    'at most 1 day'],
    [{ type: 'string' },                     rules([{ oneOf: ['FULL', 'BACKWARD'] }, 'pass'], [otherwise, 'fail']),  'one of ‘FULL’, ‘BACKWARD’'],
    [{ type: 'string' },                     rules([{ equals: 'NONE' }, 'fail'], [otherwise, 'pass']),               'anything but ‘NONE’'],
    [{ type: 'string' },                     rules([{ matches: 'Data Product from.*' }, 'fail'], [{ longerThan: 39 }, 'pass'], [otherwise, 'warn']), 'a text of at least 40 characters, but not a text that matches /Data Product from.*/'],
    [{ type: 'strings' },                    rules([{ isEmpty: true }, 'fail'], [{ isEmpty: false }, 'pass']),       'at least one'],
    [{ type: 'strings' },                    rules([{ includes: 'pii' }, 'pass'], [otherwise, 'fail']),              'with ‘pii’'],
    [{ type: 'string' },                     rules([otherwise, 'pass']),                                             'anything'],
    [{ type: 'strings' },                    rules([otherwise, 'warn']),                                             'no value passes'],
  ])('tells what passes of %j', (fact, given, words) => {
    expect(describeExpected(aCondition({ rules: given }), aFactDefinition(fact))).toBe(words);
  });

  it('says when none at all passes too', () => {
    expect(
      describeExpected(aCondition({ whenAbsent: 'pass' }), aFactDefinition()),
    ).toBe('yes, or none at all');
  });

  it('knows the values also when nobody offers the fact', () => {
    const condition = aCondition({
      rules: rules([{ atLeast: 3 }, 'pass'], [otherwise, 'fail']),
    });
    expect(describeExpected(condition, undefined)).toBe('at least 3');
  });
});

describe('describeCondition', () => {
  const facts = [
    aFactDefinition(),
    aFactDefinition({ id: 'shop.lag', title: 'Lag', type: 'number' }),
  ];

  it('tells what every value means', () => {
    const condition = aCondition({
      fact: 'shop.lag',
      rules: rules(
        [{ below: 10 }, 'pass'],
        [{ below: 100 }, 'warn'],
        [otherwise, 'fail'],
      ),
      whenAbsent: 'notApplicable',
    });
    expect(describeCondition(condition, facts)).toBe(
      'Lag: less than 10 passes, less than 100 is a warning, anything else fails; where there is none it is not applicable',
    );
  });

  it('tells how parts belong together', () => {
    const one = aCondition();
    expect(describeCondition({ all: [one, { any: [one, one] }] }, facts)).toBe(
      '(Has an owner: yes passes, no fails) and ((Has an owner: yes passes, no fails) or (Has an owner: yes passes, no fails))',
    );
  });
});
