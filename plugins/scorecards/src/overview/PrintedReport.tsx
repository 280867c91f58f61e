// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';
import { Flex } from '@backstage/ui';

const CLASS = 'data-mesh-report';

/** On paper, only the report is there, and it fits one A4 page; buttons do nothing there. */
const STYLE = `
.${CLASS}-heading { display: none; }
.${CLASS}-columns {
  display: grid;
  gap: var(--bui-space-4);
  grid-template-columns: repeat(auto-fit, minmax(min(100%, max(30rem, 40%)), 1fr));
}
@media print {
  @page { size: A4 portrait; margin: 10mm; }
  html:has(.${CLASS}), html:has(.${CLASS}) body { height: 100vh; overflow: hidden; }
  html:has(.${CLASS}) * { visibility: hidden; }
  .${CLASS}, .${CLASS} * { visibility: visible !important; print-color-adjust: exact; }
  .${CLASS} { position: fixed; inset: 0; zoom: 0.55; background: #fff; }
  .${CLASS}-heading { display: block; margin: 0; padding: 0 var(--bui-space-3); }
  .${CLASS} button, .${CLASS} .recharts-tooltip-wrapper, .${CLASS}-not-printed { display: none !important; }
}`;

/** Marks what of a page is printed, as one page. */
export function PrintedReport(props: {
  /** Says on paper what it is, of when. */
  heading: string;
  children: ReactNode;
}) {
  return (
    <>
      <style>{STYLE}</style>
      <Flex direction="column" gap="4" className={CLASS}>
        <h1 className={`${CLASS}-heading`}>{props.heading}</h1>
        {props.children}
      </Flex>
    </>
  );
}

/** Parts beside each other where there is room for two. */
export function ReportColumns(props: { children: ReactNode }) {
  return <div className={`${CLASS}-columns`}>{props.children}</div>;
}

/** What stays off the paper. */
export function NotPrinted(props: { children: ReactNode }) {
  return <div className={`${CLASS}-not-printed`}>{props.children}</div>;
}
