/** Says calmly that an address is kept secret. Never beside an address, because there is none. */
export function Lock({ word }: { word: string }) {
  return (
    <span className="la-lock">
      <svg width="12" height="14" viewBox="0 0 12 14" aria-hidden="true" focusable="false">
        <path
          d="M2 6V4.5a4 4 0 0 1 8 0V6h1v8H1V6Zm1.75 0h4.5V4.5a2.25 2.25 0 0 0-4.5 0Z"
          fill="currentColor"
          fillRule="evenodd"
        />
      </svg>
      {word}
    </span>
  );
}
