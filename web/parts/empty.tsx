import type { ReactNode } from 'react';

/** Nothing here, said kindly, with what one can do about it. Never for "not known". */
export function Empty({
  heading,
  children,
  action,
}: {
  heading: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="la-empty">
      <p className="la-empty__head">{heading}</p>
      {children ? <div>{children}</div> : null}
      {action ? <div className="la-empty__act">{action}</div> : null}
    </div>
  );
}
