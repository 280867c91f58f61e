// SPDX-License-Identifier: Apache-2.0
import { parseGateOptions } from './options';

const env = {
  SCORECARDS_TOKEN: 't0ken-of-ci',
  SCORECARDS_PORTAL: 'https://portal.example/',
};
const entity = ['--entity', 'dataproduct:prod/orders', '--level', 'silver'];

describe('parseGateOptions', () => {
  it('takes the portal and the token from the environment', () => {
    expect(parseGateOptions(entity, env)).toEqual({
      portal: new URL('https://portal.example/'),
      token: 't0ken-of-ci',
      scorecard: 'governance',
      level: 'silver',
      subject: { entityRef: 'dataproduct:prod/orders' },
      format: 'text',
      timeoutSeconds: 30,
    });
  });

  it('prefers options to the environment', () => {
    const args = [
      ...['--proposed', 'orders.yaml', '--facts', 'facts.yaml'],
      ...['--level', 'gold', '--scorecard', 'security'],
      ...['--portal', 'http://localhost:7007', '--format', 'json'],
      ...['--timeout', '5'],
    ];
    expect(parseGateOptions(args, env)).toMatchObject({
      portal: new URL('http://localhost:7007'),
      scorecard: 'security',
      subject: { proposed: 'orders.yaml', facts: 'facts.yaml' },
      format: 'json',
      timeoutSeconds: 5,
    });
  });

  it('helps whatever else is missing', () => {
    expect(parseGateOptions(['--help'], {})).toBe('help');
  });

  // prettier-ignore
  test.each<[string, string[], Record<string, string>, RegExp]>([
    ['no level',                    entity.slice(0, 2),                       env,                                      /--level is missing/],
    ['no entity',                   entity.slice(2),                          env,                                      /either --entity or --proposed/],
    ['an entity and a proposed one', [...entity, '--proposed', 'a.yaml'],     env,                                      /either --entity or --proposed/],
    ['facts of an entity',          [...entity, '--facts', 'a.yaml'],         env,                                      /--facts belongs to --proposed/],
    ['no portal',                   entity,                                   { SCORECARDS_TOKEN: 'x' },                /--portal is missing/],
    ['a portal that is no URL',     [...entity, '--portal', 'portal'],        env,                                      /'portal' is no URL/],
    ['a portal behind no HTTP',     [...entity, '--portal', 'file:///etc'],   env,                                      /is no URL of a portal/],
    ['no token',                    entity,                                   { ...env, SCORECARDS_TOKEN: '' },         /SCORECARDS_TOKEN is not set/],
    ['an unknown format',           [...entity, '--format', 'xml'],           env,                                      /'xml' is none of text, github, json/],
    ['no time',                     [...entity, '--timeout', '0'],            env,                                      /'0' is no number of seconds/],
    ['a time without a number',     [...entity, '--timeout', 'soon'],         env,                                      /'soon' is no number/],
    ['an unknown option',           [...entity, '--levels'],                  env,                                      /--levels/],
    ['a loose argument',            [...entity, 'gold'],                      env,                                      /gold/],
  ])('refuses %s', (_case, args, environment, message) => {
    expect(() => parseGateOptions(args, environment)).toThrow(message);
  });
});
