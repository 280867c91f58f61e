// SPDX-License-Identifier: Apache-2.0
import { InputError, NotAllowedError } from '@backstage/errors';
import {
  ClassifiedStatement,
  StatementAction,
  StatementClass,
} from '@data-mesh/backstage-plugin-ksqldb-common';

const CONNECTORS =
  'Connectors are managed in the Confluent console, not from the portal.';
const VARIABLES =
  'Variables do not reach ksqlDB from the portal. Write their values into the statement.';

/** What is not sent whatever the rights of whoever wrote it: why, and what to do instead. */
const NEVER_SENT: Partial<Record<StatementAction, string>> = {
  createConnector: CONNECTORS,
  dropConnector: CONNECTORS,
  listConnectors: CONNECTORS,
  listConnectorPlugins: CONNECTORS,
  describeConnector: CONNECTORS,
  set: 'SET would hold for one request only. Give the property along with the query or the statement.',
  unset:
    'UNSET has nothing to undo, as no property outlasts a request. Leave the property out.',
  define: VARIABLES,
  undefine: VARIABLES,
  listVariables: VARIABLES,
  alterSystem:
    'ALTER SYSTEM changes the server for everybody. Ask whoever runs the ksqlDB cluster.',
  listProperties:
    'LIST PROPERTIES shows how the server is set up. Ask whoever runs the ksqlDB cluster.',
  assert:
    'ASSERT is for scripts. Look at the list of sources, or use LIST TOPICS.',
  runScript:
    'RUN SCRIPT reads a file of the server. Paste the statements of the script instead.',
};

const NEVER_SENT_CLASSES: Partial<Record<StatementClass, string>> = {
  session: 'Statements about the session are not sent from the portal.',
  admin: 'Statements about the server are not sent from the portal.',
  test: 'Statements for tests are not sent from the portal.',
  unknown:
    'This is not known to be a statement of ksqlDB, so it is not sent. Check its first words.',
};

const NOT_A_QUERY: Partial<Record<StatementClass, string>> = {
  metadata: 'only tells about the cluster',
  definition: 'changes definitions',
  dataWrite: 'writes data',
  runControl: 'controls queries that run',
};

/** Why nobody may have a statement sent, and what to do instead; `undefined` when that depends on who asks. */
export function whyNeverSent(
  statement: Pick<ClassifiedStatement, 'action' | 'class' | 'text'>,
): string | undefined {
  if (statement.text.includes('${')) {
    return 'ksqlDB puts the value of a variable in the place of ${…} before it reads a statement, so nobody can tell what it does. Write the value into it.';
  }
  return NEVER_SENT[statement.action] ?? NEVER_SENT_CLASSES[statement.class];
}

/** @throws NotAllowedError for what is never sent, whatever the rights. */
function demandSendable(statements: ClassifiedStatement[]): void {
  for (const statement of statements) {
    const refusal = whyNeverSent(statement);
    if (refusal) throw new NotAllowedError(refusal);
  }
}

/** @throws InputError when a query is among them; NotAllowedError for what is never sent. */
export function demandStatements(statements: ClassifiedStatement[]): void {
  demandSendable(statements);
  if (statements.some(statement => statement.class === 'query')) {
    throw new InputError(
      'SELECT and PRINT are queries, and bring rows. Run each of them as a query, on its own.',
    );
  }
}

/** @throws InputError unless there is one statement, and that is a query; NotAllowedError for what is never sent. */
export function demandQuery(
  statements: ClassifiedStatement[],
): ClassifiedStatement {
  demandSendable(statements);
  const [statement, ...more] = statements;
  if (!statement || more.length > 0) {
    throw new InputError(
      `A query runs on its own, and this text holds ${statements.length} statements. Select the one to run.`,
    );
  }
  if (statement.class !== 'query') {
    const deed = NOT_A_QUERY[statement.class] ?? 'does something else';
    throw new InputError(
      `This is no SELECT or PRINT, but ${deed}. Run it as a statement.`,
    );
  }
  return statement;
}
