// SPDX-License-Identifier: Apache-2.0
import {
  ConsoleLinkOptions,
  IssueSeverity,
  PortAddress,
  ProductDetails,
  ProductIssueCode,
  topicConsoleUrl,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Resource } from '@data-mesh/backstage-plugin-data-products-react';

/** One thing that is missing or wrong, as far as it is known. */
export interface IssueRow {
  /** Unique within a product. */
  id: string;
  code: ProductIssueCode;
  /** Absent until the store has been read. */
  found?: { severity: IssueSeverity; message: string; subject?: string };
}

const WORST_FIRST: IssueSeverity[] = ['error', 'warning', 'info'];

/** What is missing: the codes the catalog has, until the store has told the whole of it, worst first. */
export function issueRows(
  codes: ProductIssueCode[],
  details: Resource<ProductDetails>,
): IssueRow[] {
  if (details.state !== 'ready') return codes.map(code => ({ id: code, code }));
  return [...details.value.product.issues]
    .sort(
      (a, b) =>
        WORST_FIRST.indexOf(a.severity) - WORST_FIRST.indexOf(b.severity),
    )
    .map(({ code, severity, message, subject }, index) => ({
      id: `${code}-${index}`,
      code,
      found: { severity, message, subject },
    }));
}

/** What the back end finds says by itself how it is put right, but for these. */
const FOUND_WITHOUT_A_WAY_OUT: ReadonlySet<ProductIssueCode> = new Set([
  'metadata-unavailable',
  'quality-tier-missing',
  'sla-tier-missing',
]);

/** Whether the page itself has to say how an issue is put right. */
export function needsAdvice({ code, found }: IssueRow): boolean {
  return !found || FOUND_WITHOUT_A_WAY_OUT.has(code);
}

/** Where an issue is put right. */
export interface IssueRemedy {
  /** `topic`: the page of a topic in the console; the others are views of the portal's own page about its sync. */
  place: 'topic' | 'names' | 'quarantine' | 'sync';
  href: string;
}

const VIEW: Partial<
  Record<ProductIssueCode, Exclude<IssueRemedy['place'], 'topic'>>
> = {
  'owner-unresolved': 'names',
  'domain-unresolved': 'names',
  'metadata-unavailable': 'sync',
  quarantined: 'quarantine',
};

const VIEW_SEARCH: Record<Exclude<IssueRemedy['place'], 'topic'>, string> = {
  names: '?view=unresolved',
  quarantine: '?view=quarantine',
  sync: '',
};

/**
 * Where an issue is put right: at its topic, the first unless it is about another, or where the portal itself is looked
 * after. `undefined` when that is a place that one may not see.
 */
export function remedyOf(
  row: IssueRow,
  options: {
    ports: PortAddress[];
    links: ConsoleLinkOptions;
    /** Address of the page about the sync, for those who may see it. */
    syncHref?: string;
  },
): IssueRemedy | undefined {
  const { ports, links, syncHref } = options;
  const place = VIEW[row.code];
  if (place && syncHref) {
    return { place, href: `${syncHref}${VIEW_SEARCH[place]}` };
  }
  // What the portal could not read is not put right at the topic.
  if (place === 'sync') return undefined;

  const port =
    ports.find(({ name, qualifiedName }) =>
      [name, qualifiedName].includes(row.found?.subject ?? ''),
    ) ?? ports[0];
  return port && { place: 'topic', href: topicConsoleUrl(port, links) };
}
