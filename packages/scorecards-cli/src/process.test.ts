// SPDX-License-Identifier: Apache-2.0
import { execFile } from 'node:child_process';
import path from 'node:path';
import { aGateAnswer } from '@data-mesh/backstage-plugin-scorecards-common/testUtils';
import { NOT_REACHED } from './__testUtils__/answers';
import { PortalAnswer, startPortal } from './__testUtils__/startPortal';

const COMMAND = path.resolve(__dirname, '../bin/scorecards-gate.js');
const TOKEN = 't0ken-of-ci';

interface Ended {
  code: number | string | null | undefined;
  stdout: string;
  stderr: string;
}

async function run(answer: PortalAnswer): Promise<Ended> {
  const portal = await startPortal(answer);
  const args = ['--entity', 'dataproduct:prod/orders', '--level', 'silver'];
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    SCORECARDS_TOKEN: TOKEN,
    SCORECARDS_PORTAL: portal.url,
  };
  const ended = await new Promise<Ended>(resolve => {
    execFile(
      process.execPath,
      [COMMAND, ...args],
      { env },
      (error, stdout, stderr) =>
        resolve({ code: error ? error.code : 0, stdout, stderr }),
    );
  });
  await portal.stop();
  return ended;
}

describe('the command scorecards-gate', () => {
  // prettier-ignore
  test.each<[number, PortalAnswer, RegExp]>([
    [0, { body: aGateAnswer() },                     /reaches the level/],
    [1, { body: NOT_REACHED },                       /does not reach the level/],
    [3, { status: 401, body: { token: TOKEN } },     /does not accept the token/],
  ])('ends with %d, and without telling the token', async (code, answer, words) => {
    const { stdout, stderr, ...ended } = await run(answer);
    expect(ended.code).toBe(code);
    expect(stdout + stderr).toMatch(words);
    expect(stdout + stderr).not.toContain(TOKEN);
    expect(code === 3 ? stdout : stderr).toBe('');
  }, 60_000);
});
