// SPDX-License-Identifier: Apache-2.0
import type { ListSubject, Statement, StatementBody } from './Statement';
import type { TokenReader } from './TokenReader';

const SUBJECTS: readonly ListSubject[] = [
  'STREAMS',
  'TABLES',
  'QUERIES',
  'TOPICS',
  'FUNCTIONS',
  'TYPES',
  'PROPERTIES',
  'VARIABLES',
];

/** The statements that only tell what there is. */
export const parseMetadata = {
  /** What follows LIST or SHOW. */
  list(reader: TokenReader): StatementBody {
    const all = reader.takeWords('ALL');
    const subject = reader.takeOneOf(...SUBJECTS);
    if (!subject) {
      const isConnectors =
        reader.takeOneOf('SOURCE', 'SINK', 'CONNECTOR', 'CONNECTORS') !==
        undefined;
      if (!isConnectors) throw reader.unexpected(SUBJECTS.join(', '));
      return { type: 'unsupported', what: 'connectors' };
    }
    const isExtended = reader.takeWords('EXTENDED');
    return { type: 'list', subject, isExtended, all };
  },

  /** What follows DESCRIBE. */
  describe(reader: TokenReader): StatementBody {
    if (reader.takeWords('FUNCTION')) {
      return { type: 'describeFunction', name: reader.expectName() };
    }
    if (reader.takeWords('CONNECTOR')) {
      return { type: 'unsupported', what: 'connectors' };
    }
    const all = reader.takeOneOf('STREAMS', 'TABLES');
    if (all) {
      const kind = all === 'STREAMS' ? 'STREAM' : 'TABLE';
      const isExtended = reader.takeWords('EXTENDED');
      return { type: 'describeAll', kind, isExtended };
    }
    const name = reader.expectName();
    const isExtended = reader.takeWords('EXTENDED');
    return { type: 'describeSource', name, isExtended };
  },

  /** What follows EXPLAIN: the id of a query, or a statement. */
  explain(
    reader: TokenReader,
    parse: (text: string) => Statement,
  ): StatementBody {
    if (reader.isNext('SELECT', 'CREATE', 'INSERT')) {
      return {
        type: 'explainStatement',
        statement: parse(reader.takeRest()),
      };
    }
    return { type: 'explainQuery', queryId: reader.expectName() };
  },
};
