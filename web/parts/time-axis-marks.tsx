import type { ReactNode } from 'react';
import { personColour } from '#web/parts/person.tsx';
import type { MarkKind } from '#web/parts/time-axis-layout.ts';

// Each kind has its own shape around 0,0; colour only seconds it.
const shapes: Record<MarkKind, ReactNode> = {
  contact_alone: <circle className="la-am__fill" r="5.5" />,
  contact: <circle className="la-am__hollow" r="4.75" strokeWidth="1.75" />,
  safety_asked: (
    <>
      <path className="la-am__fill" d="M-6-6H6V3H0l-4 4V3h-2Z" />
      <path className="la-am__cut" d="M-3-1.5H3" strokeWidth="1.75" />
    </>
  ),
  check_met: (
    <>
      <path className="la-am__hollow" d="M-5.25-5.25h10.5v10.5h-10.5Z" strokeWidth="1.5" />
      <path className="la-am__stroke" d="M-2.75 0-.75 2.25 2.75-2.25" strokeWidth="1.75" />
    </>
  ),
  check_failed: (
    <>
      <path className="la-am__fill" d="M-6-6H6V6H-6Z" />
      <path className="la-am__cut" d="M-2.75-2.75 2.75 2.75M2.75-2.75-2.75 2.75" strokeWidth="1.75" />
    </>
  ),
  incident: <path className="la-am__fill" d="M2-8-6 1.5h4.5L-2.5 8 6-1.5H1.2Z" />,
  report: (
    <>
      <path className="la-am__fill" d="M-4-7H6L3.2-3.5 6 0H-4Z" />
      <path className="la-am__stroke" d="M-4-7.5V8" strokeWidth="1.75" />
    </>
  ),
  director: (
    <>
      <path className="la-am__stroke" d="M0-8V8" strokeWidth="2" />
      <path className="la-am__fill" d="M-4.5-8h9v3.5h-9ZM-4.5 4.5h9V8h-9Z" />
    </>
  ),
};

const own: ReadonlySet<MarkKind> = new Set(['contact_alone', 'contact', 'safety_asked']);

/** The shape of one kind of mark. Meetings carry the person's colour, danger its own, the rest is ink. */
export function AxisMark({ kind, personIndex }: { kind: MarkKind; personIndex?: number | undefined }) {
  const colour = personIndex !== undefined && own.has(kind) ? personColour(personIndex) : `la-am--${kind}`;
  return <g className={`la-am ${colour}`}>{shapes[kind]}</g>;
}

/** The same shape beside its word. */
export function MarkKey({ kind, label }: { kind: MarkKind; label: string }) {
  return (
    <span className="la-axis__key">
      <svg width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true" focusable="false">
        <AxisMark kind={kind} />
      </svg>
      {label}
    </span>
  );
}
