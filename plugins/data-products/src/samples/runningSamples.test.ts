/**
 * @jest-environment node
 */
// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process';
// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- programs are run here, not pages
import {
  BROKER_START_TIMEOUT_MS,
  describeWithKafka,
} from '@data-mesh/kafka-broker/testUtils';
import { runUntilPrinted } from './__testUtils__/runProgram';
import type { StoredFormat } from './__testUtils__/shipments';
import {
  type SampleStage,
  startSampleStage,
} from './__testUtils__/startSampleStage';
import type { SampleLanguage, SampleTarget } from './sample';

/** A Python that has `confluent-kafka[avro,json,protobuf]` and `grpcio-tools`; without one its samples are not run. */
const python = process.env.DATA_MESH_TEST_PYTHON;
const hasJavaCompiler = spawnSync('javac', ['-version']).status === 0;

type Row = [SampleTarget['authentication'], StoredFormat];

const BYTES: Row[] = [
  ['apiKey', 'none'],
  ['oauth', 'none'],
  ['mutualTls', 'none'],
  ['none', 'none'],
];
const SCHEMAS: Row[] = [
  ['apiKey', 'avro'],
  ['apiKey', 'json'],
  ['apiKey', 'protobuf'],
  ['oauth', 'avro'],
  ['mutualTls', 'protobuf'],
];

jest.setTimeout(60_000);

describeWithKafka('a consumer sample, run as it is copied,', () => {
  let stage: SampleStage;
  beforeAll(async () => {
    stage = await startSampleStage({ python });
  }, BROKER_START_TIMEOUT_MS);
  afterAll(() => stage?.stop());

  function describeLanguage(
    language: SampleLanguage,
    rows: Row[],
    canRun: boolean,
  ) {
    (canRun ? describe : describe.skip)(`in ${language}`, () => {
      test.each(rows)(
        'proves who it is by %s and reads %s',
        async (authentication, format) => {
          const id = `${language}-${authentication}`;
          await stage.write(id, format);
          const program = stage.program(language, { authentication, format });
          const output = await runUntilPrinted(program, printed(id));
          expect(output).not.toMatch(UNREAD);
        },
      );

      test('reads from now on, and nothing before', async () => {
        await stage.write(`${language}-before`, 'none');
        const program = stage.program(language, {
          authentication: 'none',
          format: 'none',
          start: 'now',
        });
        // When it has found its place cannot be seen from outside, so it gets one record after the other.
        let isRunning = true;
        const written = (async () => {
          while (isRunning) await stage.write(`${language}-after`, 'none');
        })();
        const output = await runUntilPrinted(
          program,
          printed(`${language}-after`),
        );
        isRunning = false;
        await written;
        expect(output).not.toMatch(printed(`${language}-before`));
      });
    });
  }

  describeLanguage('node', [...SCHEMAS, ...BYTES], true);
  describeLanguage('python', [...SCHEMAS, ...BYTES], python !== undefined);
  // Confluent's deserialisers for Java are in a repository of Confluent's own, so Java reads bytes here.
  describeLanguage('java', BYTES, hasJavaCompiler);
});

/** The whole line of a record with this id, however the language shows it. */
const printed = (id: string) => new RegExp(`\\bid\\W{1,4}${id}\\W.*\\n`);

/** Bytes where a record should be. */
const UNREAD = /\\x00|\0|<Buffer/;
