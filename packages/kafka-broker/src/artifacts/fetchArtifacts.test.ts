// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fetchArtifacts } from './fetchArtifacts';

const sha256 = (text: string) =>
  createHash('sha256').update(text).digest('hex');
const BROKER = {
  coordinates: 'org.example:broker:1.0',
  sha256: sha256('broker'),
};
const CLIENT = {
  coordinates: 'org.example:client:2.0',
  sha256: sha256('client'),
};
const BROKER_PATH = '/org/example/broker/1.0/broker-1.0.jar';
const CLIENT_PATH = '/org/example/client/2.0/client-2.0.jar';

describe('fetchArtifacts', () => {
  /** What the repository answers, in turn; the last answer stays. */
  let answers: Record<string, (string | number)[]>;
  let requested: string[];
  let folder: string;
  let logged: string[];
  const repository = createServer((request, response) => {
    const url = request.url ?? '';
    requested.push(url);
    const [answer = 404, ...rest] = answers[url] ?? [];
    if (rest.length > 0) answers[url] = rest;
    response.statusCode = typeof answer === 'number' ? answer : 200;
    response.end(typeof answer === 'string' ? answer : '');
  });

  beforeAll(
    () =>
      new Promise<void>(resolve => repository.listen(0, '127.0.0.1', resolve)),
  );
  afterAll(() => new Promise(resolve => repository.close(resolve)));
  beforeEach(() => {
    answers = { [BROKER_PATH]: ['broker'], [CLIENT_PATH]: ['client'] };
    requested = [];
    logged = [];
    folder = mkdtempSync(path.join(os.tmpdir(), 'kafka-artifacts-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const fetchBoth = (signal?: AbortSignal) =>
    fetchArtifacts({
      artifacts: [BROKER, CLIENT],
      folder,
      env: {
        DATA_MESH_MAVEN_REPOSITORY: `http://127.0.0.1:${(repository.address() as AddressInfo).port}/`,
      },
      log: line => logged.push(line),
      signal,
    });

  it('downloads what is missing, and says so once', async () => {
    const files = await fetchBoth();
    expect(files.map(file => readFileSync(file, 'utf8'))).toEqual([
      'broker',
      'client',
    ]);
    expect(logged).toEqual([
      expect.stringMatching(/^Downloading 2 jars from http/),
    ]);
  });

  it('asks for nothing that is there', async () => {
    await fetchBoth();
    requested = [];
    await fetchBoth();
    expect(requested).toEqual([]);
  });

  it('replaces a file that is not what it should be', async () => {
    writeFileSync(path.join(folder, 'client-2.0.jar'), 'half of a cli');
    await fetchBoth();
    expect(readFileSync(path.join(folder, 'client-2.0.jar'), 'utf8')).toBe(
      'client',
    );
  });

  it('asks again when the repository fails for a moment', async () => {
    answers[BROKER_PATH] = [503, 502, 'broker'];
    await fetchBoth();
    expect(requested.filter(url => url === BROKER_PATH)).toHaveLength(3);
  });

  // prettier-ignore
  test.each<[string, (string | number)[], RegExp]>([
    ['is not to be had',     [404],         /client-2\.0\.jar could not be downloaded: it answers 404\. Name a Maven repository .* DATA_MESH_MAVEN_REPOSITORY, or install Maven/],
    ['keeps failing',        [500],         /it answers 500/],
    ['is something else',    ['<html>'],    /client-2\.0\.jar is not the file that it should be: its SHA-256 is/],
  ])('leaves no trace of a jar that %s', async (_case, answer, message) => {
    answers[CLIENT_PATH] = answer;
    await expect(fetchBoth()).rejects.toThrow(message);
    expect(readdirSync(folder).filter(name => name.startsWith('client'))).toEqual([]);
  });

  it('says which address does not answer', async () => {
    await expect(
      fetchArtifacts({
        artifacts: [BROKER],
        folder,
        env: { DATA_MESH_MAVEN_REPOSITORY: 'http://127.0.0.1:1' },
        log: () => {},
      }),
    ).rejects.toThrow(
      /^http:\/\/127\.0\.0\.1:1\/org\/example.* could not be downloaded/,
    );
  });

  describe('without a repository that is named', () => {
    /** Stands in for Maven: notes how it was called, and does what its script says. */
    const withMaven = async (script: string) => {
      const maven = path.join(folder, 'maven-of-the-test');
      writeFileSync(maven, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
      return fetchArtifacts({
        artifacts: [BROKER, CLIENT],
        folder: path.join(folder, 'jars'),
        env: { PATH: process.env.PATH },
        maven,
        log: line => logged.push(line),
      });
    };
    const OUTPUT =
      'for each in "$@"; do case $each in -DoutputDirectory=*) out=${each#*=};; --file=*) pom=${each#*=};; esac; done';

    it('has Maven bring exactly the locked jars', async () => {
      const files = await withMaven(
        `${OUTPUT}; cp "$pom" "$(dirname "$0")/pom.xml"; printf broker > "$out/broker-1.0.jar"; printf client > "$out/client-2.0.jar"`,
      );
      expect(files.map(file => readFileSync(file, 'utf8'))).toEqual([
        'broker',
        'client',
      ]);
      expect(logged).toEqual(['Downloading 2 jars with Maven …']);
      const pom = readFileSync(path.join(folder, 'pom.xml'), 'utf8');
      expect(pom.match(/<version>[^<]+/g)).toEqual([
        '<version>1',
        '<version>1.0',
        '<version>2.0',
      ]);
      expect(readdirSync(path.join(folder, 'jars')).sort()).toEqual([
        'broker-1.0.jar',
        'client-2.0.jar',
      ]);
    });

    // prettier-ignore
    test.each([
      ['fails',                   'echo "[ERROR] Could not find artifact." ; exit 1',                                            /Maven could not bring .*: Could not find artifact\. See its settings, or name a Maven repository .* DATA_MESH_MAVEN_REPOSITORY/],
      ['brings something else',   `${OUTPUT}; printf broker > "$out/broker-1.0.jar"; printf other > "$out/client-2.0.jar"`,      /org\.example:client:2\.0 is not the file that it should be/],
    ])('keeps nothing wrong when Maven %s', async (_case, script, message) => {
      await expect(withMaven(script)).rejects.toThrow(message);
      expect(readdirSync(path.join(folder, 'jars'))).not.toContain('client-2.0.jar');
    });

    it('says what to install where there is no Maven', async () => {
      await expect(
        fetchArtifacts({
          artifacts: [BROKER],
          folder,
          env: {},
          maven: path.join(folder, 'no-such-command'),
          log: () => {},
        }),
      ).rejects.toThrow(/Maven, .* was not found on the PATH\. Install it/);
    });
  });

  it('stops when it is told to', async () => {
    await expect(
      fetchBoth(AbortSignal.abort(new Error('not now'))),
    ).rejects.toThrow('not now');
    expect(requested).toEqual([]);
  });
});
