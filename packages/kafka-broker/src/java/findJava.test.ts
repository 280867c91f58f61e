// SPDX-License-Identifier: Apache-2.0
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findJava, parseJavaVersion, requireJava } from './findJava';

describe('parseJavaVersion', () => {
  // prettier-ignore
  test.each([
    ['a release',           'openjdk version "17.0.15" 2025-04-15',                     17],
    ['a first release',     'openjdk version "21" 2023-09-19',                          21],
    ['an early build',      'openjdk version "26-ea" 2026-03-17',                       26],
    ['the old way',         'java version "1.8.0_402"',                                  8],
    ['after other lines',   'Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version "17"', 17],
    ['words of a stand-in', 'The operation couldn’t be completed. Unable to locate a Java Runtime.', undefined],
    ['nothing',             '',                                                         undefined],
  ])('reads %s', (_case, output, expected) => {
    expect(parseJavaVersion(output)).toBe(expected);
  });
});

describe('findJava', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kafka-find-java-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** A folder as JAVA_HOME names it, with a program that says it is that version. */
  function aJavaHome(version: string): string {
    const home = path.join(folder, version);
    const program = path.join(home, 'bin', 'java');
    mkdirSync(path.dirname(program), { recursive: true });
    writeFileSync(
      program,
      `#!/bin/sh\necho 'openjdk version "${version}"' >&2\n`,
    );
    chmodSync(program, 0o755);
    return home;
  }
  const onPath = (home: string) => `${path.join(home, 'bin')}:/bin`;

  it('takes the one of JAVA_HOME before the one on the PATH', () => {
    const home = aJavaHome('21.0.1');
    expect(
      findJava({ JAVA_HOME: home, PATH: onPath(aJavaHome('17.0.15')) }),
    ).toEqual({ command: path.join(home, 'bin', 'java'), version: 21 });
  });

  it('takes the one on the PATH when that of JAVA_HOME is too old', () => {
    expect(
      findJava({
        JAVA_HOME: aJavaHome('11.0.2'),
        PATH: onPath(aJavaHome('17.0.15')),
      }),
    ).toEqual({ command: 'java', version: 17 });
  });

  it('says which ones are too old', () => {
    expect(findJava({ PATH: onPath(aJavaHome('11.0.2')) })).toEqual({
      missing:
        "Apache Kafka needs Java 17 or newer, and only 'java' is Java 11",
    });
  });

  it('says what to do where there is none', () => {
    expect(() => requireJava({ PATH: folder })).toThrow(
      /needs Java 17 or newer, and none was found\. Install one, for example with `apt-get install/,
    );
  });
});
