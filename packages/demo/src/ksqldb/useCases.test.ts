/**
 * SPDX-License-Identifier: Apache-2.0
 * @jest-environment node
 */
import {
  type ScenarioName,
  type Simulator,
  startSimulator,
} from '@data-mesh/confluent-simulator';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

const PROJECT = path.resolve(__dirname, '../../../..');
const KEY = Buffer.from('demo-ksql-key:demo-ksql-secret').toString('base64');

interface UseCase {
  name: string;
  clusterId: string;
  inputs: string[];
  outputTopic: string;
  statement: string;
}

function useCasesIn(file: string): UseCase[] {
  const config = parse(readFileSync(path.join(PROJECT, file), 'utf8'));
  return config.dataMesh.ksqldb.useCases;
}

describe.each<[ScenarioName, string]>([
  ['retail', 'app-config.yaml'],
  ['prototype', 'app-config.prototype.yaml'],
])('the use cases of %s', (scenario, file) => {
  let simulator: Simulator;

  beforeAll(async () => {
    simulator = await startSimulator({ scenario });
  });
  afterAll(() => simulator.stop());

  async function ask(clusterId: string, ksql: string) {
    const response = await fetch(
      `${simulator.url}/env-7k2mq9/ksqldb/${clusterId}/ksql`,
      {
        method: 'POST',
        headers: {
          authorization: `Basic ${KEY}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ ksql }),
      },
    );
    return response.json();
  }

  test.each(useCasesIn(file).map(useCase => [useCase.name, useCase] as const))(
    '%s can be run, over inputs that are there',
    async (_name, { clusterId, inputs, outputTopic, statement }) => {
      const [streams, tables] = await ask(
        clusterId,
        'LIST STREAMS; LIST TABLES;',
      );
      const names = [...streams.streams, ...tables.tables].map(
        ({ name }: { name: string }) => name,
      );
      expect(names).toEqual(expect.arrayContaining(inputs));

      const [created] = await ask(clusterId, statement);
      expect(created.commandStatus).toMatchObject({ status: 'SUCCESS' });
      expect(created.statementText).toContain(`KAFKA_TOPIC='${outputTopic}'`);
    },
  );
});
