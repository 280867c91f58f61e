// SPDX-License-Identifier: Apache-2.0
import type {
  KsqlEntity,
  KsqlFunctionDescription,
  KsqlFunctionSummary,
  KsqlHealth,
  KsqlQueryDescription,
  KsqlServerInfo,
  KsqlSourceDescription,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import type {
  KsqlClient,
  KsqlStatements,
  RunningQuery,
} from '@data-mesh/confluent-client';

/** A ksqlDB server that holds what the test says, and whose queries bring no rows. */
export class FakeKsqlClient implements KsqlClient {
  /** Every statement that was sent, and `info` and `health`. */
  readonly sent: string[] = [];
  sources: KsqlSourceDescription[] = [];
  queries: KsqlQueryDescription[] = [];
  functions: KsqlFunctionSummary[] = [];
  described: KsqlFunctionDescription | undefined;
  explained: KsqlQueryDescription | undefined;
  info: KsqlServerInfo = { version: '8.0.0', ksqlServiceId: 'pksqlc-m2v5t' };
  health: KsqlHealth = { isHealthy: true, details: [], serverState: 'READY' };
  /** What every call fails with. */
  failure: Error | undefined;

  async execute({ text }: KsqlStatements): Promise<KsqlEntity[]> {
    this.send(text);
    return [{ statementText: text, warnings: [], ...this.answer(text) }];
  }

  async readServerInfo() {
    this.send('info');
    return this.info;
  }

  async readHealth() {
    this.send('health');
    return this.health;
  }

  async readCommandStatus() {
    this.send('status');
    return undefined;
  }

  async openQuery({ text }: { text: string }): Promise<RunningQuery> {
    this.send(text);
    return {
      columns: [{ name: 'ID', type: 'STRING' }],
      batches: (async function* nothing() {
        yield { type: 'finalMessage' as const, message: 'Query Completed' };
      })(),
      close: async () => {},
    };
  }

  private send(text: string) {
    this.sent.push(text);
    if (this.failure) throw this.failure;
  }

  private answer(text: string) {
    const [verb = '', what = ''] = text.replace(/;$/, '').split(' ');
    const ofType = (type: string) =>
      this.sources.filter(source => source.type === type);
    switch (`${verb} ${what}`) {
      case 'LIST STREAMS':
        return {
          type: 'sourceDescriptions',
          sources: ofType('STREAM'),
        } as const;
      case 'LIST TABLES':
        return {
          type: 'sourceDescriptions',
          sources: ofType('TABLE'),
        } as const;
      case 'LIST QUERIES':
        return { type: 'queryDescriptions', queries: this.queries } as const;
      case 'LIST FUNCTIONS':
        return { type: 'functions', functions: this.functions } as const;
      case 'DESCRIBE FUNCTION':
        return {
          type: 'functionDescription',
          function: this.described!,
        } as const;
      default:
        break;
    }
    if (verb === 'EXPLAIN') {
      const query =
        this.queries.find(({ id }) => id === what) ?? this.explained;
      return { type: 'queryDescription', query: query! } as const;
    }
    if (verb === 'DESCRIBE') {
      const name = what.replaceAll('`', '');
      const source = this.sources.find(each => each.name === name);
      return { type: 'sourceDescription', source: source! } as const;
    }
    return {
      type: 'currentStatus',
      commandId: 'stream/A/execute',
      commandStatus: { status: 'SUCCESS', message: 'Done' },
    } as const;
  }
}
