// SPDX-License-Identifier: Apache-2.0
import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { aGateAnswer } from '@data-mesh/backstage-plugin-scorecards-common/testUtils';
import { NOT_REACHED, UNKNOWN } from './__testUtils__/answers';
import { PortalAnswer, startPortal } from './__testUtils__/startPortal';
import { runGate } from './runGate';

const TOKEN = 't0ken-of-ci';
const ENTITY = ['--entity', 'dataproduct:prod/orders', '--level', 'silver'];

let stop: (() => Promise<void>) | undefined;
afterEach(async () => {
  await stop?.();
  stop = undefined;
});

async function run(
  answer: PortalAnswer | 'never',
  args: string[] = ENTITY,
  pathOfPortal = '',
) {
  const portal = await startPortal(answer);
  stop = portal.stop;
  const printed: string[] = [];
  const failures: string[] = [];
  const exitCode = await runGate(args, {
    env: {
      SCORECARDS_TOKEN: TOKEN,
      SCORECARDS_PORTAL: `${portal.url}${pathOfPortal}`,
    },
    print: text => printed.push(text),
    printError: text => failures.push(text),
  });
  return {
    exitCode,
    printed: printed.join('\n'),
    failure: failures.join('\n'),
    requests: portal.requests,
  };
}

function refusal(status: number, message: string): PortalAnswer {
  return {
    status,
    body: {
      error: { name: 'Error', message },
      response: { statusCode: status },
    },
  };
}

describe('runGate', () => {
  // prettier-ignore
  test.each([
    ['reached',     aGateAnswer(),  0],
    ['not reached', NOT_REACHED,    1],
    ['unknown',     UNKNOWN,        2],
  ])('tells that the level is %s', async (_verdict, body, code) => {
    const { exitCode, printed, failure } = await run({ body });
    expect(exitCode).toBe(code);
    expect(printed).toContain("level 'silver'");
    expect(failure).toBe('');
  });

  it('asks with the token, once', async () => {
    const { requests } = await run({ body: aGateAnswer() });
    expect(requests).toEqual([
      {
        method: 'POST',
        url: '/api/scorecards/gate',
        authorization: `Bearer ${TOKEN}`,
        body: {
          scorecard: 'governance',
          level: 'silver',
          entityRef: 'dataproduct:prod/orders',
        },
      },
    ]);
  });

  it('finds a portal below a path', async () => {
    const { requests } = await run({ body: aGateAnswer() }, ENTITY, '/portal/');
    expect(requests[0]?.url).toBe('/portal/api/scorecards/gate');
  });

  it('sends an entity that does not exist yet', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'gate-'));
    const file = path.join(folder, 'orders.yaml');
    await writeFile(file, 'kind: DataProduct\nmetadata: { name: orders }\n');
    const { requests, printed } = await run({ body: NOT_REACHED }, [
      ...['--proposed', file, '--level', 'gold', '--scorecard', 'security'],
      ...['--format', 'github'],
    ]);
    await rm(folder, { recursive: true });

    expect(requests[0]?.body).toEqual({
      scorecard: 'security',
      level: 'gold',
      proposed: {
        entity: { kind: 'DataProduct', metadata: { name: 'orders' } },
      },
    });
    expect(printed).toContain(`::error file=${file},`);
  });

  // prettier-ignore
  test.each<[string, PortalAnswer, string]>([
    ['does not know the token',   refusal(401, 'Illegal token'),           'does not accept the token in SCORECARDS_TOKEN'],
    ['does not allow it',         refusal(403, 'Not for services'),        'The token may not ask this: Not for services'],
    ['has no such entity',        refusal(404, 'No such entity'),          'The portal has no such thing, or does not show it to this token: No such entity'],
    ['has no such level',         refusal(400, 'No level platinum'),       'The portal answered with 400: No level platinum'],
    ['is broken',                 { status: 502, body: '<html>' },         'The portal answered with 502'],
    ['wants a person to sign in', { status: 302, headers: { Location: '/login' } }, 'The portal answered with 302'],
    ['says something else',       { body: { hello: 'you' } },              'in an unknown form'],
    ['repeats the token',         refusal(400, `No ${TOKEN} here`),       'No [token] here'],
  ])('says that a portal %s', async (_case, answer, message) => {
    const { exitCode, printed, failure } = await run(answer);
    expect(exitCode).toBe(3);
    expect(printed).toBe('');
    expect(failure).toContain(message);
    expect(failure).not.toContain(TOKEN);
  });

  it('says that a portal does not answer', async () => {
    const { exitCode, failure } = await run('never', [
      ...ENTITY,
      '--timeout',
      '0.2',
    ]);
    expect([exitCode, failure]).toEqual([
      3,
      'The portal did not answer in time; wait longer with --timeout',
    ]);
  });

  it('says that there is no portal', async () => {
    const portal = await startPortal({});
    await portal.stop();
    const { exitCode, failure } = await run({}, [
      ...ENTITY,
      '--portal',
      portal.url,
    ]);
    expect(exitCode).toBe(3);
    expect(failure).toMatch(/fetch failed: .*ECONNREFUSED/);
  });

  it('says what is wrong with its options', async () => {
    const { exitCode, failure, requests } = await run({}, ['--level', 'gold']);
    expect(exitCode).toBe(3);
    expect(failure).toBe('Give either --entity or --proposed');
    expect(requests).toEqual([]);
  });
});
