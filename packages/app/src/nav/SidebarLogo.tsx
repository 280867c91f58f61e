// SPDX-License-Identifier: Apache-2.0
import { Link, useSidebarOpenState } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  // Lines up with the icons and texts of the items below.
  link: {
    display: 'flex',
    alignItems: 'center',
    gap: 6,
    height: 72,
    paddingLeft: 22,
    color: theme.palette.navigation?.selectedColor ?? '#fff',
    fontSize: 18,
    fontWeight: 700,
    whiteSpace: 'nowrap',
  },
}));

/** The mark, and the name beside it when the sidebar is open. */
export function SidebarLogo() {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();
  return (
    <Link
      to="/"
      underline="none"
      className={classes.link}
      aria-label="Data Mesh, home"
    >
      <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
        <path
          d="M14 4 22.7 9v10L14 24 5.3 19V9ZM14 4v20M5.3 9l17.4 10M22.7 9 5.3 19"
          fill="none"
          stroke="currentColor"
          strokeOpacity="0.55"
          strokeWidth="1.5"
        />
        {MARK_NODES.map(([cx, cy]) => (
          <circle
            key={`${cx} ${cy}`}
            cx={cx}
            cy={cy}
            r="2.6"
            fill="currentColor"
          />
        ))}
      </svg>
      {isOpen && <span>Data Mesh</span>}
    </Link>
  );
}

const MARK_NODES: [number, number][] = [
  [14, 4],
  [22.7, 9],
  [22.7, 19],
  [14, 24],
  [5.3, 19],
  [5.3, 9],
  [14, 14],
];
