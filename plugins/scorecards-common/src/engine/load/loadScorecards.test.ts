// SPDX-License-Identifier: Apache-2.0
import {
  aCheckDefinition,
  aCondition,
  aFactDefinition,
  aLevel,
  aScorecardDefinition,
} from '../../testUtils';
import { ConditionRule, RuleOutcome, ValueTest } from '../../model/check';
import { LoadRequest } from '../types';
import { loadScorecards } from './loadScorecards';

const facts = [
  aFactDefinition(),
  aFactDefinition({ id: 'shop.documented', type: 'number' }),
  aFactDefinition({ id: 'shop.changed-at', type: 'instant' }),
  aFactDefinition({ id: 'shop.mode', type: 'string' }),
  aFactDefinition({ id: 'shop.tags', type: 'strings' }),
];

function load(...definitions: unknown[]) {
  return loadWith({
    definitions: definitions.map((definition, index) => ({
      definition,
      place: `file-${index + 1}.yaml`,
    })),
  });
}

function loadWith(request: Partial<LoadRequest>) {
  return loadScorecards({ definitions: [], additions: [], facts, ...request });
}

/** What is wrong with the one check's condition, as `path: message`. */
function conditionProblems(fact: string, given: unknown): string[] {
  const condition = { fact, rules: given };
  const definition = {
    ...aScorecardDefinition(),
    checks: [{ ...aCheckDefinition(), condition }],
  };
  return load(definition).problems.map(
    ({ path, message }) =>
      `${path.replace('checks[0].condition.', '')}: ${message}`,
  );
}

function rules(...pairs: [ValueTest, RuleOutcome][]): ConditionRule[] {
  return pairs.map(([when, then]) => ({ when, then }));
}

const otherwise = { otherwise: true } as const;

describe('loadScorecards', () => {
  it('gives scorecards as they are evaluated, in the order of their definitions', () => {
    const { scorecards, problems } = load(
      aScorecardDefinition(),
      aScorecardDefinition({ id: 'another', draft: true }),
    );
    expect(problems).toEqual([]);
    expect(scorecards.map(({ id, draft }) => [id, draft])).toEqual([
      ['governance', undefined],
      ['another', true],
    ]);
    expect(scorecards[0]!.checks).toEqual([
      {
        ...aCheckDefinition(),
        setBy: { kind: 'organisation' },
        stricter: [],
        level: 'bronze',
      },
    ]);
  });

  it('does not enable a check whose fact no installed provider offers', () => {
    const condition = {
      all: [aCondition(), aCondition({ fact: 'kafka.lag' })],
    };
    const { scorecards, problems } = load(
      aScorecardDefinition({ checks: [aCheckDefinition({ condition })] }),
    );
    expect(problems).toEqual([]);
    expect(scorecards[0]!.checks[0]!.notEnabled).toEqual({
      missingFacts: ['kafka.lag'],
      reason: 'No provider ‘kafka’ is installed, which would offer kafka.lag.',
    });
  });

  it('leaves out a definition with problems and loads the others', () => {
    const { scorecards, problems } = load(
      aScorecardDefinition({ version: 0 }),
      aScorecardDefinition(),
    );
    expect(problems.map(({ place, path }) => [place, path])).toEqual([
      ['file-1.yaml', 'version'],
    ]);
    expect(scorecards).toHaveLength(1);
  });

  it('lets the first of two with the same id count', () => {
    const { scorecards, problems } = load(
      aScorecardDefinition({ title: 'First' }),
      aScorecardDefinition({ title: 'Second' }),
    );
    expect(scorecards.map(({ title }) => title)).toEqual(['First']);
    expect(problems).toEqual([
      {
        place: 'file-2.yaml',
        path: 'id',
        message: "'governance' is the id of the one in file-1.yaml",
      },
    ]);
  });

  it('tells all problems of a definition at once', () => {
    const { problems } = load({
      ...aScorecardDefinition(),
      titel: 'Governance',
      levels: [aLevel({ id: 'Bronze' })],
      checks: [{ ...aCheckDefinition(), weight: 0, why: '' }],
    });
    expect(problems.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        '',
        'levels[0].id',
        'checks[0].weight',
        'checks[0].why',
      ]),
    );
  });

  it('refuses what contains itself', () => {
    const check: Record<string, unknown> = { ...aCheckDefinition() };
    check.condition = { all: [check] };
    const { problems } = load({ ...aScorecardDefinition(), checks: [check] });
    expect(problems).toMatchObject([
      { message: 'Contains itself, or is nested too deeply' },
    ]);
  });

  // prettier-ignore
  test.each<[string, object, string, RegExp]>([
    ['no levels',                       { levels: [] },                                                'levels',               /Too small/],
    ['a level without checks',          { levels: [aLevel({ checks: [] })] },                          'levels[0].checks',     /Too small/],
    ['a level called none',             { levels: [aLevel({ id: 'none' })] },                          'levels[0].id',         /word for having no level/],
    ['two levels of one id',            { levels: [aLevel(), aLevel({ checks: [] as string[] })].map((level, n) => ({ ...level, checks: n ? ['other'] : ['has-owner'] })), checks: [aCheckDefinition(), aCheckDefinition({ id: 'other' })] }, 'levels[1].id', /'bronze' is there already/],
    ['a level of an unknown check',     { levels: [aLevel({ checks: ['has-owner', 'has-domain'] })] }, 'levels[0].checks[1]',  /no check 'has-domain'/],
    ['a check in two levels',           { levels: [aLevel(), aLevel({ id: 'silver' })] },              'levels[1].checks[0]',  /in the level 'bronze' already/],
    ['two checks of one id',            { checks: [aCheckDefinition(), aCheckDefinition()] },          'checks[1].id',         /'has-owner' is there already/],
    ['a day that no calendar has',      { checks: [aCheckDefinition({ startsOn: '2027-02-29' })] },    'checks[0].startsOn',   /no calendar day/],
    ['grace without a start',           { checks: [aCheckDefinition({ graceDays: 7 })] },              'checks[0].graceDays',  /Needs `startsOn`/],
    ['a negative weight',               { checks: [aCheckDefinition({ weight: -1 })] },                'checks[0].weight',     /Too small/],
    ['no weight at all',                { checks: [{ ...aCheckDefinition(), weight: undefined }] },    'checks[0].weight',     /expected number/],
    ['an infinite weight',              { checks: [aCheckDefinition({ weight: Infinity })] },          'checks[0].weight',     /expected number/],
    ['an unknown severity',             { checks: [{ ...aCheckDefinition(), severity: 'high' }] },     'checks[0].severity',   /critical/],
    ['an unknown predicate',            { appliesTo: { kind: { $like: 'x' } } },                      'appliesTo',            /Invalid input/],
    ['a predicate that is a word',      { appliesTo: 'DataProduct' },                                  'appliesTo',            /no filter predicate/],
    ['a link of another kind',            { checks: [aCheckDefinition({ howToFix: { text: 'Fix it', links: [{ title: 'Fix', template: 'ftp://files.example/' }] } })] }, 'checks[0].howToFix.links[0].template', /The link leads nowhere/],
    ['a fact that its provider lacks',  { checks: [aCheckDefinition({ condition: aCondition({ fact: 'shop.has-onwer' }) })] }, 'checks[0].condition.fact', /'shop' offers no fact 'shop.has-onwer'; it offers shop.changed-at, /],
    ['a fact without a provider',       { checks: [aCheckDefinition({ condition: aCondition({ fact: 'owner' }) })] }, 'checks[0].condition.fact', /Is no fact/],
    ['a problem deep inside',           { checks: [aCheckDefinition({ condition: { all: [aCondition(), { any: [aCondition({ rules: rules([{ is: true }, 'pass']) })] }] } })] }, 'checks[0].condition.all[1].any[0].rules', /decides false/],
    ['an empty list of parts',          { checks: [aCheckDefinition({ condition: { all: [] } })] },    'checks[0].condition.all', /Too small/],
    ['a condition without a fact',      { checks: [{ ...aCheckDefinition(), condition: { rules: aCondition().rules } }] },        'checks[0].condition.fact', /expected string/],
  ])('refuses %s', (_case, flaw, path, message) => {
    expect(load({ ...aScorecardDefinition(), ...flaw }).problems).toEqual([
      { place: 'file-1.yaml', path, message: expect.stringMatching(message) },
    ]);
  });

  test.each([undefined, null, 'governance', 7, []])(
    'refuses %j for a definition',
    definition => expect(load(definition).problems).toHaveLength(1),
  );

  // prettier-ignore
  test.each<[string, string, unknown, string]>([
    ['a boolean without false',        'shop.has-owner',  rules([{ is: true }, 'pass']),                                  'rules: No rule decides false of'],
    ['a gap between numbers',          'shop.documented', rules([{ below: 20 }, 'fail'], [{ atLeast: 40 }, 'pass']),      'rules: No rule decides [20, 40) of'],
    ['a gap of one number',            'shop.documented', rules([{ below: 20 }, 'fail'], [{ above: 20 }, 'pass']),        'rules: No rule decides 20 of'],
    ['a gap below',                    'shop.documented', rules([{ atLeast: 0 }, 'pass']),                                'rules: No rule decides (-∞, 0) of'],
    ['the first of two gaps',          'shop.documented', rules([{ atLeast: 0, below: 1 }, 'pass']),                      'rules: No rule decides (-∞, 0) of'],
    ['a gap in days',                  'shop.changed-at', rules([{ atMost: 30 }, 'pass']),                                'rules: No rule decides (30, ∞) of'],
    ['texts without otherwise',        'shop.mode',       rules([{ equals: 'FULL' }, 'pass']),                            'rules: No rule decides any other text'],
    ['sets without otherwise',         'shop.tags',       rules([{ includes: 'pii' }, 'pass']),                           'rules: No rule decides an empty set'],
    ['a rule after otherwise',         'shop.mode',       rules([otherwise, 'pass'], [{ equals: 'FULL' }, 'fail']),       'rules[1]: Is never reached'],
    ['a boolean decided before',       'shop.has-owner',  rules([{ is: true }, 'pass'], [{ is: false }, 'fail'], [otherwise, 'warn']), 'rules[2]: Is never reached'],
    ['numbers decided before',         'shop.documented', rules([{ atLeast: 5 }, 'pass'], [{ atLeast: 9 }, 'warn'], [otherwise, 'fail']), 'rules[1]: Is never reached'],
    ['a text named twice',             'shop.mode',       rules([{ oneOf: ['a', 'b'] }, 'pass'], [{ equals: 'b' }, 'warn'], [otherwise, 'fail']), 'rules[1]: Is never reached'],
    ['a longer text after a shorter',  'shop.mode',       rules([{ longerThan: 3 }, 'pass'], [{ longerThan: 5 }, 'warn'], [otherwise, 'fail']), 'rules[1]: Is never reached'],
    ['members decided before',         'shop.tags',       rules([{ includesOneOf: ['a', 'b'] }, 'pass'], [{ includes: 'a' }, 'warn'], [otherwise, 'fail']), 'rules[1]: Is never reached'],
    ['bounds that hold no number',     'shop.documented', rules([{ atLeast: 5, below: 5 }, 'pass'], [otherwise, 'fail']), 'rules[0]: Holds for no value'],
    ['a test of another type',         'shop.mode',       rules([{ atLeast: 5 }, 'pass'], [otherwise, 'fail']),           "rules[0].when: 'shop.mode' is a string, of which 'atLeast' is no test"],
    ['a test of sets for a text',      'shop.mode',       rules([{ isEmpty: true }, 'fail'], [otherwise, 'pass']),        "rules[0].when: 'shop.mode' is a string, of which 'isEmpty' is no test"],
    ['no test',                        'shop.mode',       [{ when: {}, then: 'pass' }],                                   'rules[0].when: Says nothing'],
    ['two tests at once',              'shop.mode',       [{ when: { is: true, equals: 'x' }, then: 'pass' }],            'rules[0].when: Is no test: is and equals cannot stand together'],
    ['two lower bounds',               'shop.documented', [{ when: { atLeast: 1, above: 1 }, then: 'pass' }],             'rules[0].when: Is no test: atLeast and above cannot stand together'],
    ['a bound with otherwise',         'shop.documented', [{ when: { atLeast: 1, otherwise: true }, then: 'pass' }],      'rules[0].when: Is no test'],
    ['a misspelt test',                'shop.documented', [{ when: { atleast: 1 }, then: 'pass' }],                       'rules[0].when: Unrecognized key: "atleast"'],
    ['a bound that is no number',      'shop.documented', [{ when: { atLeast: '1' }, then: 'pass' }],                     'rules[0].when.atLeast: Invalid input'],
    ['an unknown outcome',             'shop.mode',       [{ when: otherwise, then: 'ok' }],                              'rules[0].then: Invalid option'],
    ['a catastrophic expression',      'shop.mode',       [{ when: { matches: '(a+)+' }, then: 'pass' }, { when: otherwise, then: 'fail' }], "rules[0].when.matches: The expression repeats '(a+)'"],
    ['no rules',                       'shop.mode',       [],                                                             'rules: Too small'],
  ])('refuses %s', (_case, fact, given, message) => {
    expect(conditionProblems(fact, given)).toEqual([expect.stringContaining(message)]);
  });

  // prettier-ignore
  test.each<[string, string, ConditionRule[]]>([
    ['both booleans',                'shop.has-owner',  rules([{ is: true }, 'pass'], [{ is: false }, 'fail'])],
    ['touching bounds',              'shop.documented', rules([{ atMost: 20 }, 'fail'], [{ above: 20 }, 'pass'])],
    ['overlapping bounds',           'shop.documented', rules([{ atLeast: 9 }, 'pass'], [{ atLeast: 5 }, 'warn'], [otherwise, 'fail'])],
    ['full and empty sets',          'shop.tags',       rules([{ isEmpty: true }, 'fail'], [{ isEmpty: false }, 'pass'])],
    ['an expression before a text',  'shop.mode',       rules([{ matches: 'a+' }, 'pass'], [{ longerThan: 3 }, 'warn'], [otherwise, 'fail'])],
    ['otherwise alone',              'shop.mode',       rules([otherwise, 'warn'])],
  ])('accepts %s', (_case, fact, given) => {
    expect(conditionProblems(fact, given)).toEqual([]);
  });

  describe('digest', () => {
    const digest = (request: Partial<LoadRequest>) =>
      loadWith({
        definitions: [{ definition: aScorecardDefinition(), place: 'a' }],
        ...request,
      }).scorecards[0]!.digest;

    it('does not depend on places, the order of keys or of facts', () => {
      const reversed = Object.fromEntries(
        Object.entries(aScorecardDefinition()).reverse(),
      );
      expect(
        digest({
          definitions: [{ definition: reversed, place: 'b' }],
          facts: [...facts].reverse(),
        }),
      ).toBe(digest({}));
    });

    // prettier-ignore
    test.each<[string, Partial<LoadRequest>, boolean]>([
      ['a weight',                   { definitions: [{ definition: aScorecardDefinition({ checks: [aCheckDefinition({ weight: 2 })] }), place: 'a' }] }, true],
      ['a domain adds a check',      { additions: [{ definition: { scorecard: 'governance', domainRef: 'sales', version: 1, checks: [aCheckDefinition({ id: 'extra' })] }, place: 'b' }] }, true],
      ['a fact that is asked for',   { facts: [aFactDefinition({ timeToLiveSeconds: 1 })] },                                   true],
      ['a fact that is not',         { facts: [...facts, aFactDefinition({ id: 'shop.new' })] },                               false],
    ])('of %s: changes %#', (_case, request, changes) => {
      expect(digest(request) !== digest({})).toBe(changes);
    });
  });
});
