/** Small drawings on the ways of the circle for families: a house, somebody near, an open ear, hands that stay. */
export const familyDoors = [
  <path key="house" className="la-circle__icon" d="M-7 1L0-7L7 1M-5-1V7H5V-1" />,
  <path
    key="near"
    className="la-circle__icon"
    d="M-4-3.5A2.2 2.2 0 1 0-4-3.6M4.5-1.5A1.7 1.7 0 1 0 4.5-1.6M-8 7C-8 1.5 0 1.5 0 7M1.5 7C1.5 2.5 8 2.5 8 7"
  />,
  <path
    key="heart"
    className="la-circle__icon"
    d="M0 7C-9 1-7-6-3.4-6C-1.4-6 0-4.4 0-3C0-4.4 1.4-6 3.4-6C7-6 9 1 0 7Z"
  />,
  <path key="stay" className="la-circle__icon" d="M-8 0C-5-5-1-5 0 0S5 5 8 0M-8 4.5C-5-.5-1-.5 0 4.5" />,
];
