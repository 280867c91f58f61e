// SPDX-License-Identifier: Apache-2.0
import { createContext, ReactNode, useContext } from 'react';

const IsInMain = createContext(false);

/** What a page is about, as the landmark `main`, unless the portal's own frame is one already. */
export function PageMain(props: { children: ReactNode }) {
  return useContext(IsInMain) ? (
    <div>{props.children}</div>
  ) : (
    <main>{props.children}</main>
  );
}

/** For pages inside a frame that is the landmark `main` itself, as that of the old front-end system is. */
export function FrameWithMain(props: { children: ReactNode }) {
  return <IsInMain.Provider value>{props.children}</IsInMain.Provider>;
}
