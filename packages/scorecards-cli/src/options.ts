// SPDX-License-Identifier: Apache-2.0
import { parseArgs } from 'node:util';
import { REPORT_FORMATS, ReportFormat } from './report/report';

export const USAGE = `Usage: scorecards-gate --level <level> (--entity <ref> | --proposed <file>) [options]

  --entity <ref>       an entity of the catalog: dataproduct:prod/orders
  --proposed <file>    one that need not exist yet: a YAML file with the entity
  --facts <file>       with --proposed: a YAML file with facts about it, such as \`shop.has-owner: true\`
  --level <level>      id of the level that it is to reach
  --scorecard <id>     default: governance
  --portal <url>       of the portal's back end; default: SCORECARDS_PORTAL
  --format <format>    ${REPORT_FORMATS.join(', ')} (default: text)
  --timeout <seconds>  to wait for the answer (default: 30)
  --help               print this

The token is read from SCORECARDS_TOKEN. Ends with 0 when the level is reached, 1 when it is not, 2 when that is not
known, and 3 when the portal could not be asked.`;

export interface GateOptions {
  portal: URL;
  token: string;
  scorecard: string;
  level: string;
  subject: { entityRef: string } | { proposed: string; facts?: string };
  format: ReportFormat;
  timeoutSeconds: number;
}

/**
 * Reads the command line.
 *
 * @throws Error that says which option is wrong, never with the token.
 */
export function parseGateOptions(
  args: string[],
  env: Record<string, string | undefined>,
): GateOptions | 'help' {
  const { values } = parseArgs({
    args,
    options: {
      entity: { type: 'string' },
      proposed: { type: 'string' },
      facts: { type: 'string' },
      level: { type: 'string' },
      scorecard: { type: 'string', default: 'governance' },
      portal: { type: 'string', default: env.SCORECARDS_PORTAL },
      format: { type: 'string', default: 'text' },
      timeout: { type: 'string', default: '30' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';

  const { level, scorecard } = values;
  if (!level)
    throw new Error('--level is missing: which level is it to reach?');
  const token = env.SCORECARDS_TOKEN;
  if (!token) {
    throw new Error(
      'SCORECARDS_TOKEN is not set: it holds a token that the portal accepts in backend.auth.externalAccess',
    );
  }
  return {
    portal: parsePortal(values.portal),
    token,
    scorecard,
    level,
    subject: parseSubject(values),
    format: parseFormat(values.format),
    timeoutSeconds: parseTimeout(values.timeout),
  };
}

function parseSubject(values: {
  entity?: string;
  proposed?: string;
  facts?: string;
}): GateOptions['subject'] {
  const { entity, proposed, facts } = values;
  if (proposed && !entity) {
    return { proposed, ...(facts !== undefined && { facts }) };
  }
  if (!entity || proposed) {
    throw new Error('Give either --entity or --proposed');
  }
  if (facts !== undefined) {
    throw new Error(
      '--facts belongs to --proposed: of an entity the portal knows the facts',
    );
  }
  return { entityRef: entity };
}

function parsePortal(text: string | undefined): URL {
  if (!text) {
    throw new Error(
      '--portal is missing: the URL of the portal, or set SCORECARDS_PORTAL',
    );
  }
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new Error(`--portal: '${text}' is no URL of a portal`);
  }
  return url;
}

function parseFormat(text: string): ReportFormat {
  const format = REPORT_FORMATS.find(one => one === text);
  if (!format) {
    throw new Error(
      `--format: '${text}' is none of ${REPORT_FORMATS.join(', ')}`,
    );
  }
  return format;
}

function parseTimeout(text: string): number {
  const seconds = Number(text);
  if (!(seconds > 0 && seconds <= 600)) {
    throw new Error(`--timeout: '${text}' is no number of seconds up to 600`);
  }
  return seconds;
}
